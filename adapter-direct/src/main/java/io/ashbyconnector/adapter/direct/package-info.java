/**
 * Direct mode: talks to the Ashby API with an Ashby API key. Only the provider is public; everything else is found behind
 * the ports.
 */
@NullMarked
package io.ashbyconnector.adapter.direct;

import org.jspecify.annotations.NullMarked;
