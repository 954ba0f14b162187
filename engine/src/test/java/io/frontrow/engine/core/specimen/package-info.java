/**
 * Classes that break the core's rules on purpose, one rule each: the tests see that each check
 * reports its specimen. Never used otherwise.
 */
package io.frontrow.engine.core.specimen;
