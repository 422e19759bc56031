/** A program of a user of the connector. */
@NullMarked
package com.example.warehouse;

import org.jspecify.annotations.NullMarked;
