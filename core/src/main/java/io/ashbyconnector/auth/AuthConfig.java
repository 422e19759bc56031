package io.ashbyconnector.auth;

/** Credentials given in code; each kind belongs to one execution mode. */
public sealed interface AuthConfig permits AshbyAuthConfig, AirbyteAuthConfig {}
