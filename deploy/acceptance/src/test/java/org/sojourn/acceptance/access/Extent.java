package org.sojourn.acceptance.access;

/** How much of the matrix is tried. */
enum Extent {
    /** On the objects of one traveller, one in three of the cells, and one fault of a token for each request and way. */
    SLICE,
    /** On the objects of one traveller, each request by one of the two ways. */
    FAST,
    /** On the objects of people in four units, both ways. */
    WHOLE;

    private static final int CELLS_OF_A_SLICE = 3;

    /** Whether this one of many in a row is left out. */
    boolean leavesOut(int number) {
        return this == SLICE && number % CELLS_OF_A_SLICE != 0;
    }
}
