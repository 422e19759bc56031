package io.ashbyconnector.model;

/**
 * One value of an enumeration that Ashby may extend. Each enumeration has constants for the values this version knows,
 * {@code known()} to list them, and {@code of(text)}, which gives the constant, or keeps an unknown text as it came. Two
 * values are equal when their texts are.
 */
public interface OpenEnum {
    /** The text Ashby uses. */
    String value();

    /** Whether this version has a constant for the value. */
    boolean isKnown();
}
