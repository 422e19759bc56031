package io.ashbyconnector.port;

/** What an adapter can carry out of what the catalog holds. */
public interface Capabilities {

    /** Whether the action can be run in this mode. */
    boolean supports(String entity, String action);

    /** Whether a parameter of a supported action is carried to the service; none is ever dropped silently. */
    default boolean supports(String entity, String action, String parameter) {
        return supports(entity, action);
    }
}
