#!lua name=sale
-- The sale with a key for each seat, as it is commonly written: the key of a free seat is not there, that of a held one
-- has the hold as its value and goes by itself when the hold ends, that of a sold one has 's' and the hold, and stays.
local TTL = '@TTL_MILLIS@'

-- keys: seats; args: hold. 1, or 0 if a seat is taken.
local function hold(keys, args)
  if redis.call('EXISTS', unpack(keys)) > 0 then return 0 end
  for i = 1, #keys do redis.call('SET', keys[i], args[1], 'PX', TTL) end
  return 1
end

-- args: hold, how many seats, key of the section's first seat, then the seats of each of its rows, from the front.
-- The key of the first of the lowest seats of the lowest row, or -1.
local function best(_, args)
  local wanted, first = args[2] + 0, args[3] + 0
  for row = 4, #args do
    local keys = {}
    for i = 1, args[row] do keys[i] = first + i - 1 end
    local taken = redis.call('MGET', unpack(keys))
    local run = 0
    for i = 1, #keys do
      run = taken[i] and 0 or run + 1
      if run == wanted then
        for k = i - wanted + 1, i do redis.call('SET', keys[k], args[1], 'PX', TTL) end
        return keys[i - wanted + 1]
      end
    end
    first = first + #keys
  end
  return -1
end

local function isOf(keys, hold)
  local values = redis.call('MGET', unpack(keys))
  for i = 1, #keys do
    if values[i] ~= hold then return false end
  end
  return true
end

-- keys: seats; args: hold. 1, or 0 if the hold has ended.
local function confirm(keys, args)
  if not isOf(keys, args[1]) then return 0 end
  for i = 1, #keys do redis.call('SET', keys[i], 's' .. args[1]) end
  return 1
end

-- As confirm.
local function release(keys, args)
  if not isOf(keys, args[1]) then return 0 end
  redis.call('DEL', unpack(keys))
  return 1
end

redis.register_function('h', hold)
redis.register_function('b', best)
redis.register_function('c', confirm)
redis.register_function('r', release)
