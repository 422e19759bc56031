package io.ashbyconnector.micrometer;

import io.ashbyconnector.catalog.Action;
import io.ashbyconnector.error.AshbyConnectorException;
import io.ashbyconnector.error.ResponseInfo;
import io.ashbyconnector.execution.CallListener;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Makes an observation, and so a timer and a span, of each call of a connector:
 *
 * <pre>{@code
 * AshbyConnector ashby = AshbyConnector.connect(config, new CallObservations(registry));
 * }</pre>
 *
 * <p>It is called {@value #NAME}. Its low-cardinality keys are {@code entity}, {@code action}, {@code mode} and, at its end,
 * {@code outcome}: {@code ok}, the id of an error type such as {@code rate_limited}, or {@code other} for what is none. An operation
 * that the catalog does not know has the entity {@code api} and the action {@code other}. High-cardinality keys, for spans, are
 * {@code http.status}, {@code request.id} and {@code attempts}; the first two where there is one. Its events are
 * {@code attempt}, and {@code retry} for each attempt that another one follows. There is one for each page of a listing; pages that are read ahead, and tables that
 * are filled, belong to the observation that their caller is in.
 *
 * <p>Nothing in it comes from parameters or records: the error of one that failed says its type, not what a service wrote.
 * Thread-safe.
 */
public final class CallObservations implements CallListener {

    /** The name of each observation. */
    public static final String NAME = "ashby.call";

    private static final String OTHER = "other";

    private final ObservationRegistry registry;
    private final String mode;
    private final Map<Call, Running> running = new ConcurrentHashMap<>();

    private record Running(Observation observation, Observation.Scope scope) {}

    /**
     * Observes calls of connectors of any mode.
     *
     * @param registry the registry that gets the observations
     */
    public CallObservations(ObservationRegistry registry) {
        this(registry, OTHER);
    }

    private CallObservations(ObservationRegistry registry, String mode) {
        this.registry = registry;
        this.mode = mode;
    }

    @Override
    public CallListener forMode(String its) {
        return new CallObservations(registry, its);
    }

    @Override
    public Runnable onHandOver(Runnable work) {
        Observation parent = registry.getCurrentObservation();
        return parent == null ? work : () -> parent.scoped(work);
    }

    @Override
    public void onStart(Call call) {
        Action action = call.action();
        String entity = action == null ? OTHER : action.entity();
        String name = action != null && action.isKnown() ? action.name() : OTHER;
        Observation observation = Observation.createNotStarted(NAME, registry)
                .contextualName("ashby " + entity + "." + name)
                .lowCardinalityKeyValue("entity", entity)
                .lowCardinalityKeyValue("action", name)
                .lowCardinalityKeyValue("mode", mode)
                .start();
        running.put(call, new Running(observation, observation.openScope()));
    }

    @Override
    public void onAttempt(Call call, int attempt) {
        event(call, Observation.Event.of("attempt", "attempt " + attempt));
    }

    @Override
    public void onRetry(Call call, AshbyConnectorException reason, Duration wait) {
        event(
                call,
                Observation.Event.of(
                        "retry",
                        "retry in " + wait.toMillis() + " ms after "
                                + reason.type().id()));
    }

    private void event(Call call, Observation.Event event) {
        Running its = running.get(call);
        if (its != null) {
            its.observation.event(event);
        }
    }

    @Override
    public void onSuccess(Call call, ResponseInfo info) {
        end(call, "ok", info, observation -> {});
    }

    @Override
    public void onFailure(Call call, Throwable failure, ResponseInfo info) {
        String type =
                failure instanceof AshbyConnectorException known ? known.type().id() : OTHER;
        end(call, type, info, observation -> observation.error(new FailedCallException(call.operation(), type)));
    }

    private void end(Call call, String outcome, ResponseInfo info, Consumer<Observation> last) {
        Running its = running.remove(call);
        if (its == null) {
            return;
        }
        Observation observation = its.observation;
        its.scope.close();
        observation.lowCardinalityKeyValue("outcome", outcome);
        observation.highCardinalityKeyValue("attempts", String.valueOf(info.attempts()));
        if (info.status() != null) {
            observation.highCardinalityKeyValue("http.status", String.valueOf(info.status()));
        }
        if (info.requestId() != null) {
            observation.highCardinalityKeyValue("request.id", info.requestId());
        }
        last.accept(observation);
        observation.stop();
    }

    /** What spans show of a failure in place of its exception, whose message may repeat what people wrote. */
    private static final class FailedCallException extends Exception {

        private static final long serialVersionUID = 1L;

        FailedCallException(String operation, String type) {
            super(operation + ": " + type, null, false, false);
        }
    }
}
