package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.auth.Credential;
import io.ashbyconnector.auth.Secret;
import io.ashbyconnector.port.Authentication;

/** One API key, which stays what it is: there is nothing to refresh after a refusal. */
final class ApiKeyAuthentication implements Authentication {

    static final String METHOD = "api_key";

    private final Credential.ApiKey credential;

    ApiKeyAuthentication(Secret key) {
        this.credential = new Credential.ApiKey(key);
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
