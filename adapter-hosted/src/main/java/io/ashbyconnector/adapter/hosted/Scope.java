package io.ashbyconnector.adapter.hosted;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which connector to use: one by id, or the only one for Ashby in a workspace.
 *
 * @param connectorId null looks it up
 * @param workspaceParameter how the service is told the workspace: {@code workspace_name}, or the older
 *     {@code external_user_id}
 * @param workspace the workspace's name
 */
record Scope(@Nullable String connectorId, String workspaceParameter, String workspace) {

    /** Fit for a header and for one segment of a path: nothing in it needs escaping, and it is no {@code ..}. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
