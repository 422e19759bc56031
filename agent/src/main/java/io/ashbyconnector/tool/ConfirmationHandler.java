package io.ashbyconnector.tool;

/**
 * Asks a person whether a call may run that sends mail or destroys something. A program gives one to
 * {@link AshbyTool.Builder#confirmWith}; a model cannot answer in the person's place, so whoever implements it must not let it.
 *
 * <pre>{@code
 * AshbyTool.over(connector).allowWrites()
 *         .confirmWith(request -> dialog.ask(request.message()) ? Confirmation.GIVEN : Confirmation.DECLINED)
 *         .build();
 * }</pre>
 *
 * <p>Thread-safe: calls of the tool that run at once ask at once.
 */
@FunctionalInterface
public interface ConfirmationHandler {

    /**
     * Asks, and blocks until there is an answer or the time for one is over. Runs on the thread of the tool's call. An
     * exception fails the call, and nothing is sent.
     *
     * @param request the call, as people may see it
     * @return what the person answered
     */
    Confirmation ask(ConfirmationRequest request);
}
