/** A program of a user of the connector. */
@NullMarked
package com.example.hires;

import org.jspecify.annotations.NullMarked;
