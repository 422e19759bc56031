package io.ashbyconnector.sandbox.agentapi;

/** The shapes that the body of an error can have. */
public enum ErrorDialect {
    /** What is most likely for each error: the declared body for 400 and 422, a {@code detail} for the others. */
    MIXED,

    /** {@code {"detail": "..."}}. */
    DETAIL,

    /** {@code {"detail": [{"type", "loc", "msg", "input"}]}}, as FastAPI reports what does not validate. */
    DETAIL_LIST,

    /** {@code {"message": "...", "errors": [{"field", "message", "error_code", "details"}]}}, as the API declares. */
    API_ERROR_RESPONSE,

    /** {@code {"errors": [{"userPresentableMessage", "message"}]}}. */
    USER_PRESENTABLE
}
