package io.ashbyconnector.sandbox.agentapi;

import org.jspecify.annotations.Nullable;

/** The calls of the Agent API. */
enum Route {
    TOKEN("POST", "/account/applications/token", "airbyte.token"),
    SCOPED_TOKEN("POST", "/account/applications/scoped-token", "airbyte.scopedToken"),
    SCOPED_TOKEN_INFO("GET", "/account/applications/scoped-token/info", "airbyte.scopedTokenInfo"),
    LIST_CONNECTORS("GET", "/integrations/connectors", "airbyte.connectors"),
    CREATE_CONNECTOR("POST", "/integrations/connectors", "airbyte.connectors.create"),
    CHECK_CONFIGURATION("POST", "/integrations/connectors/check", "airbyte.connectors.check"),
    GET_CONNECTOR("GET", "/integrations/connectors/{id}", "airbyte.connectors.get"),
    UPDATE_CONNECTOR("PUT", "/integrations/connectors/{id}", "airbyte.connectors.update"),
    DELETE_CONNECTOR("DELETE", "/integrations/connectors/{id}", "airbyte.connectors.delete"),
    CHECK_CONNECTOR("POST", "/integrations/connectors/{id}/check", "airbyte.connectors.check"),
    INSPECT_CONNECTOR("GET", "/integrations/connectors/{id}/inspect", "airbyte.connectors.inspect"),
    EXECUTE("POST", "/integrations/connectors/{id}/execute", "airbyte.execute"),
    DEFINITIONS("GET", "/integrations/definitions/sources", "airbyte.definitions"),
    WORKSPACES("GET", "/workspaces", "airbyte.workspaces");

    private static final String ROOT = "/api/v1";

    private final String method;
    private final String path;
    private final String operation;

    Route(String method, String path, String operation) {
        this.method = method;
        this.path = ROOT + path;
        this.operation = operation;
    }

    /** The name by which faults and recorded requests know the call. */
    String operation() {
        return operation;
    }

    /** The call that a method and path, with or without a query, mean; null if none. */
    static @Nullable Route of(String method, String path) {
        String[] asked = segments(path);
        for (Route route : values()) {
            if (route.method.equals(method) && route.fits(asked)) {
                return route;
            }
        }
        return null;
    }

    /** Whether some method makes the path a call. */
    static boolean knows(String path) {
        String[] asked = segments(path);
        for (Route route : values()) {
            if (route.fits(asked)) {
                return true;
            }
        }
        return false;
    }

    /** What stands in the path for {@code {id}}. */
    static String id(String path) {
        return segments(path)[5];
    }

    private boolean fits(String... asked) {
        String[] segments = segments(path);
        if (asked.length != segments.length) {
            return false;
        }
        for (int i = 0; i < asked.length; i++) {
            if (!segments[i].equals("{id}") && !segments[i].equals(asked[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] segments(String path) {
        return path.split("\\?", 2)[0].split("/", -1);
    }
}
