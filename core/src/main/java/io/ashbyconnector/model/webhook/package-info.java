/** Webhooks: where Ashby sends events to. */
@NullMarked
package io.ashbyconnector.model.webhook;

import org.jspecify.annotations.NullMarked;
