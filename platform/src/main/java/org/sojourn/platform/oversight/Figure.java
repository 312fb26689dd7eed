package org.sojourn.platform.oversight;

/** How many of a part were counted for the people of one unit itself, without the units below. */
record Figure(String measure, String slice, String unit, String part, long n) {}
