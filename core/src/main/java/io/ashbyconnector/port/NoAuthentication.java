package io.ashbyconnector.port;

import io.ashbyconnector.auth.Credential;

/** For a service that is open to everybody, or to this program. */
record NoAuthentication() implements Authentication {

    @Override
    public String method() {
        return "none";
    }

    @Override
    public Credential current() {
        return new Credential.None();
    }

    @Override
    public boolean reject(Credential refused) {
        return false;
    }
}
