package io.ashbyconnector.sandbox.agentapi;

/**
 * A way in which the Agent API may differ from the plain reading of its documentation, which is what the sandbox does
 * without any of these. A client should survive each of them.
 */
public enum AgentVariation {
    /** A list's {@code result} is {@code {data, meta}} instead of an array; {@code connector_metadata} is null. */
    LIST_AS_DATA_AND_META,

    /** A search's {@code result} is an array with {@code connector_metadata}, like a list's. */
    SEARCH_AS_ARRAY,

    /** A {@code get}'s {@code result} is the record instead of Ashby's {@code {success, results}}; failures stay. */
    BARE_GET,

    /** Executions have no {@code connector_metadata}; a list as an array then shows nothing of its next page. */
    NO_CONNECTOR_METADATA,

    /** {@code execution_metadata} is null. */
    NULL_EXECUTION_METADATA,

    /** The instance id in {@code execution_metadata} begins with {@code source_id:}. */
    PREFIXED_INSTANCE_ID,

    /** Executions have a {@code warning} that is a string. */
    WARNING_TEXT,

    /** Executions have a {@code warning} that is an object. */
    WARNING_OBJECT,

    /** Executions and connectors have keys that nobody documented. */
    UNKNOWN_KEYS,

    /**
     * What goes wrong in an execution, at Ashby or with entity, action and parameters, is HTTP 200 with
     * {@code status: "error"} and the text in {@code result.error}.
     */
    FAILURE_AS_STATUS_ERROR,

    /** A failed HTTP status of Ashby becomes 422 instead of being passed on. */
    UPSTREAM_FAILURE_AS_422,

    /** Searches know the operators of early 2026 alone: {@code contains} is for arrays, {@code like} exists. */
    ONLY_OLDER_OPERATORS,

    /** Searches know the operators of mid 2026 alone: {@code contains} is for text, {@code like} is gone. */
    ONLY_NEWER_OPERATORS,

    /** Search rows have {@code archiveReason} as the object that Ashby gives instead of its text. */
    ARCHIVE_REASON_AS_OBJECT,

    /** Creating a connector creates its workspace, instead of answering 404 for an unknown one. */
    CREATE_MAKES_WORKSPACE,

    /** Creating a connector takes {@code workspace_name} alone, not its older names. */
    NO_OLDER_WORKSPACE_NAMES,

    /** A missing {@code start_date} is filled in instead of refused. */
    DEFAULT_START_DATE,

    /** A created connector comes with 201. */
    CREATED_IS_201,

    /** A deletion is answered by 204 without a body. */
    DELETED_IS_204,

    /** Without {@code X-Organization-Id}, calls fail with 400 and tokens name no organization. */
    AMBIGUOUS_ORGANIZATION,

    /** A call without a bearer token is 403 instead of 401. */
    MISSING_BEARER_IS_403,

    /** {@code Retry-After} is an HTTP date instead of seconds. */
    RETRY_AFTER_AS_DATE,

    /** {@code params: null} is refused. */
    STRICT_PARAMS
}
