/**
 * Seating plans: reads a hall from a JSON file in the pretix seating-plan format, checks it, and
 * works out what the engine needs to know of it: which seats are neighbours, which rows are better,
 * and where in a row to begin.
 *
 * <p><b>Place of a seat.</b> Zone, row and seat positions are added. A row's seats are ordered
 * along the wider side of the box around them (left to right, or top to bottom); ties keep the
 * file's order. If walking the seats in file order is more than 0.1% shorter, as in a ring, the
 * file's order stands. So does it in a row without geometry.
 *
 * <p><b>Segments.</b> A step between neighbours wider than 1.6 times the row's usual step is a gap
 * and begins a new segment. The usual step is the lower median of the row's steps; in a row of
 * three seats or fewer it is at most the section's lower median.
 *
 * <p><b>Focus.</b> Where the audience looks: the plan's {@code focus} key; else the middle of the
 * first area whose text has the word "stage" (or its like in other languages); else it follows from
 * the row labels, the lowest label of a section (shorter first, then by character) being its front.
 * If sections with more than three quarters of the seats face the same side, the focus is the
 * middle of that edge of the box around all seats; if they face each other, the middle of the box
 * around their front rows; if no section tells, the middle of the top edge.
 *
 * <p><b>Rank.</b> A row lies as far away as the point of its line that is level with the middle of
 * its section, so the straight rows of a block rank by depth however long they are. Distances are
 * rounded to a tenth of the plan's usual step; equal distances share a rank; ranks count up from 0
 * over the whole plan and stop at 65,535. If two rows of a section are drawn in one place, the
 * geometry cannot be trusted and every row's rank is its place in the file. A plan that gives its
 * rows a {@code rank} key is taken at its word.
 *
 * <p><b>Focal point.</b> The doubled position in the row, gaps counted, nearest to the focus
 * measured along the row; the middle of the row if it has no direction.
 *
 * <p>Everything is computed with arithmetic that Java defines to the last bit, so the same file
 * gives the same plan on every machine. This package imports Jackson and nothing of Frontrow. Read
 * {@link io.frontrow.server.plan.SeatingPlanReader} next, and {@code docs/seating-plans.md}.
 */
package io.frontrow.server.plan;
