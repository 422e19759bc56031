/** The examples of docs/webhooks.md. */
@NullMarked
package com.example.webhooks;

import org.jspecify.annotations.NullMarked;
