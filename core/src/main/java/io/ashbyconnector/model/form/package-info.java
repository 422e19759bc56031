/** Forms, and what they ask. */
@NullMarked
package io.ashbyconnector.model.form;

import org.jspecify.annotations.NullMarked;
