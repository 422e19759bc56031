package io.ashbyconnector.model;

/**
 * One value of an enumeration that Ashby may extend. Each enumeration has constants for the values this version knows,
 * {@code known()} to list them, and {@code of(text)}, which gives the constant, or keeps an unknown text as it came. Two
 * values are equal when their texts are.
 */
public interface OpenEnum {
    /** {@return the text Ashby uses} */
    String value();

    /** {@return whether this version has a constant for the value} */
    boolean isKnown();
}
