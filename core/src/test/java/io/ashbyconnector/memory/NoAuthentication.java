package io.ashbyconnector.memory;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;

final class NoAuthentication implements Authentication {

    @Override
    public String method() {
        return "none";
    }

    @Override
    public Credential current() {
        return new Credential.ApiKey(Secret.of("none"));
    }

    @Override
    public boolean reject(Credential refused) {
        return false;
    }
}
