package io.ashbyconnector.model;

/**
 * One value of an enumeration that Ashby may extend. A value this version doesn't know is kept as it came; two are equal
 * when their texts are.
 */
public interface OpenEnum {
    /** The text Ashby uses. */
    String value();

    /** Whether this version has a constant for the value. */
    boolean isKnown();
}
