package io.ashbyconnector.sandbox;

/** The forms in which Ashby names the code of a refusal. Both occur, whatever the code and the HTTP status. */
public enum EnvelopeDialect {
    /** {@code {"success": false, "errors": ["CODE"], "errorInfo": {"code": "CODE", "message", "requestId"}}}. */
    CODES,

    /** {@code {"success": false, "errors": [{"message": "CODE"}]}}. */
    OBJECTS
}
