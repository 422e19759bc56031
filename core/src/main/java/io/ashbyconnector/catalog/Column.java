package io.ashbyconnector.catalog;

/**
 * A column that a table of records shows by default.
 *
 * @param header what people call it
 * @param path where it is in the record; several, separated by a space, are put side by side
 * @param width the characters it needs to be of use
 * @param rank the lower, the earlier it gets room
 */
public record Column(String header, String path, int width, int rank) {}
