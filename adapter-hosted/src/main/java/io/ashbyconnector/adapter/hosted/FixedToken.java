package io.ashbyconnector.adapter.hosted;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;

/** A ready bearer token; when it has expired there is no other. */
final class FixedToken implements Authentication {

    static final String METHOD = "bearer_token";
    private final Credential.BearerToken credential;

    FixedToken(Secret token) {
        this.credential = new Credential.BearerToken(token);
    }

    @Override
    public String method() {
        return METHOD;
    }

    @Override
    public Credential current() {
        return credential;
    }

    @Override
    public boolean reject(Credential refused) {
        return false;
    }
}
