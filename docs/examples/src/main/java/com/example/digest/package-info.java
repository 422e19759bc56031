/** A program of a user of the connector. */
@NullMarked
package com.example.digest;

import org.jspecify.annotations.NullMarked;
