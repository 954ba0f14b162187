#!lua name=sale
-- The sale as functions of Redis 7, one call for each operation, made as fast as we could make them.
--
-- A section is one string: a cell of 11 bytes for each seat, row behind row, and a '|' behind each row. A free cell is all
-- zero. Any other is 'h' (held) or 's' (sold), four bytes of the time at which the hold ends, and six of the hold's number,
-- none of them zero or a letter: so free seats side by side are a run of zeros, which no row end lies in, and a run always
-- begins with a cell. A hold's number is its owner's proof: only who has it can confirm or release.
--
-- The tables below only save looking; what they say can be found again in the strings. Little is kept in them, as whatever
-- lives in Lua costs time at every call: its collector runs all the time.
local call, find, sub, rep, byte, char, floor, format
local CELL, MAX_SEATS, NEVER = 11, 64, 1e15
local TTL = @TTL_TENTHS@ -- how long a hold lives
local CLOCK_MILLIS = 20000000000

local FREE, COUNT = {}, {} -- by length in bytes: so many zeros, and how many cells they are
local due = {} -- by section: no hold of it ends before
local firsts, lasts = {}, {} -- by length of a run, then by section: the first row that may have such a run
local now, ends = -1, '' -- tenths of a second, and when a hold made now ends, as bytes of a cell

-- Libraries are not in reach while functions are loaded.
local function init()
  call = redis.call
  find, sub, rep, byte, char, format = string.find, string.sub, string.rep, string.byte, string.char, string.format
  floor = math.floor
  for n = 1, MAX_SEATS do
    local length = n * CELL
    FREE[length], COUNT[length] = rep('\0', length), n
    length = format('%d', length)
    FREE[length], COUNT[length] = rep('\0', n * CELL), n
  end
end

-- The time left of a key that lives for months: a clock of the server's that costs less than TIME.
local function tick()
  if not call then init() end
  local left = call('PTTL', 'clock')
  if left < 0 then
    call('SET', 'clock', '', 'PX', format('%d', CLOCK_MILLIS))
    left = CLOCK_MILLIS
  end
  local n = floor((CLOCK_MILLIS - left) / 100)
  if n ~= now then
    now = n
    local e = n + TTL
    ends = char(128 + floor(e / 2097152) % 128, 128 + floor(e / 16384) % 128, 128 + floor(e / 128) % 128, 128 + e % 128)
  end
end

-- Frees the seats of all holds of a section that have ended.
local function sweep(key)
  local s = call('GET', key)
  local least = NEVER
  local at = find(s, 'h', 1, true)
  while at do
    local a, b, c, d = byte(s, at + 1, at + 4)
    local e = (((a - 128) * 128 + b - 128) * 128 + c - 128) * 128 + d - 128
    if e <= now then
      call('SETRANGE', key, format('%d', at - 1), FREE[CELL])
      for _, first in pairs(firsts) do first[key] = nil end
    elseif e < least then
      least = e
    end
    at = find(s, 'h', at + CELL, true)
  end
  due[key] = least
end

local function begin(key)
  tick()
  if (due[key] or 0) <= now then sweep(key) end
end

-- keys: section; args: first byte, last byte, hold. 1, or 0 if a seat is taken.
local function hold(keys, args)
  local key, from = keys[1], args[1]
  begin(key)
  local s = call('GETRANGE', key, from, args[2])
  if s ~= FREE[#s] then return 0 end
  call('SETRANGE', key, from, rep('h' .. ends .. args[3], COUNT[#s]))
  if now + TTL < due[key] then due[key] = now + TTL end
  return 1
end

-- Looks for a run through all rows from this byte on; remembers the row.
local function look(key, length, from)
  local s = call('GETRANGE', key, from, '-1')
  local at = find(s, FREE[length], 1, true)
  if not at then
    firsts[length][key], lasts[length][key] = format('%d', from + #s), '-1'
    return
  end
  local row, stop = 1, find(s, '|', 1, true)
  while stop < at do
    row, stop = stop + 1, find(s, '|', stop + 1, true)
  end
  firsts[length][key], lasts[length][key] = format('%d', from + row - 1), format('%d', from + stop - 2)
  return from + at - 1
end

-- keys: section; args: hold, length in bytes. The first byte of the lowest seats of the lowest row, or -1.
local function best(keys, args)
  local key, length = keys[1], args[2]
  begin(key)
  local first = firsts[length]
  if not first then
    first = {}
    firsts[length], lasts[length] = first, {}
  end
  local from, at = first[key], nil
  if from then
    at = find(call('GETRANGE', key, from, lasts[length][key]), FREE[length], 1, true)
    at = at and from + at - 1
  end
  at = at or look(key, length, from or '0')
  if not at then return -1 end
  call('SETRANGE', key, format('%d', at), rep('h' .. ends .. args[1], COUNT[length]))
  if now + TTL < due[key] then due[key] = now + TTL end
  return at
end

-- keys: section; args: first byte, last byte, hold. 1, or 0 if the hold has ended.
local function confirm(keys, args)
  local key, from = keys[1], args[1]
  begin(key)
  local s = call('GETRANGE', key, from, args[2])
  local e, count = sub(s, 2, 5), COUNT[#s]
  if s ~= rep('h' .. e .. args[3], count) then return 0 end
  call('SETRANGE', key, from, rep('s' .. e .. args[3], count))
  return 1
end

-- As confirm.
local function release(keys, args)
  local key, from = keys[1], args[1]
  begin(key)
  local s = call('GETRANGE', key, from, args[2])
  if s ~= rep('h' .. sub(s, 2, 5) .. args[3], COUNT[#s]) then return 0 end
  call('SETRANGE', key, from, FREE[#s])
  for _, first in pairs(firsts) do
    if first[key] and from + 0 < first[key] + 0 then first[key] = nil end
  end
  return 1
end

redis.register_function('h', hold)
redis.register_function('b', best)
redis.register_function('c', confirm)
redis.register_function('r', release)
