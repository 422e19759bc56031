package io.ashbyconnector.catalog;

/**
 * A field that context store search can filter and sort by.
 *
 * @param name as it stands in a query
 * @param type {@code string} or {@code boolean}
 */
public record SearchField(String name, String type) {}
