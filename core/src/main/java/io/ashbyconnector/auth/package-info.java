/** Credentials and the ways to authenticate. How a credential travels on the wire is an adapter's business. */
@NullMarked
package io.ashbyconnector.auth;

import org.jspecify.annotations.NullMarked;
