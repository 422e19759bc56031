package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.Sequence;
import java.util.Map;
import java.util.function.Consumer;

/** E-mails in a row to a candidate. */
public final class Sequences extends GettableEntity<Sequence, Sequences.Query> {

    public Sequences(Engine engine) {
        super(engine, "sequences", Sequence.class, Query::new);
    }

    /**
     * Ends a sequence for good. Ashby API, sequence.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public void cancel(String sequenceId) {
        cancel(sequenceId, options -> {});
    }

    /**
     * Ends a sequence for good. Ashby API, sequence.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public void cancel(String sequenceId, Consumer<CancelOptions> options) {
        untyped("cancel").run(new CancelOptions().set("sequenceId", sequenceId).filledBy(options));
    }

    /** Puts a candidate into a sequence of e-mails, as a draft or started. Ashby API, sequence.add. */
    public Sequence add(String sequenceTemplateId, String candidateId, boolean start) {
        return add(sequenceTemplateId, candidateId, start, options -> {});
    }

    /** Puts a candidate into a sequence of e-mails, as a draft or started. Ashby API, sequence.add. */
    public Sequence add(String sequenceTemplateId, String candidateId, boolean start, Consumer<AddOptions> options) {
        return target("add", Sequence.class)
                .record(new AddOptions()
                        .set("sequenceTemplateId", sequenceTemplateId)
                        .set("candidateId", candidateId)
                        .set("start", start)
                        .filledBy(options));
    }

    /**
     * Deletes the draft of a sequence. Ashby API, sequence.discard.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public void discard(String sequenceId) {
        untyped("discard").run(new Required().set("sequenceId", sequenceId));
    }

    /** Changes one e-mail of a draft. Ashby API, sequence.updateStage. */
    public Sequence updateStage(String sequenceId, String stageId, Consumer<UpdateStageOptions> options) {
        return target("update_stage", Sequence.class)
                .record(new UpdateStageOptions()
                        .set("sequenceId", sequenceId)
                        .set("stageId", stageId)
                        .filledBy(options));
    }

    /**
     * Starts the draft of a sequence. Ashby API, sequence.start.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     */
    public Sequence start(String sequenceId) {
        return target("start", Sequence.class).record(new Required().set("sequenceId", sequenceId));
    }

    /** Lists sequences: Ashby API, sequence.list. */
    public static final class Query extends ListQuery<Sequence, Query> {

        private Query(QueryTarget<Sequence> target, Map<String, Object> params) {
            super(target, params);
        }

        @Override
        Query with(QueryTarget<Sequence> target, Map<String, Object> params) {
            return new Query(target, params);
        }

        /** The candidate's id. */
        public Query candidateId(String candidateId) {
            return set("candidateId", candidateId);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** The optional parameters of sequence.cancel. */
    public static final class CancelOptions extends Options<CancelOptions> {

        private CancelOptions() {}

        @Override
        CancelOptions self() {
            return this;
        }

        /** Why it ends: {@code booked_meeting}. */
        public CancelOptions reason(String reason) {
            return set("reason", reason);
        }
    }

    /** The optional parameters of sequence.add. */
    public static final class AddOptions extends Options<AddOptions> {

        private AddOptions() {}

        @Override
        AddOptions self() {
            return this;
        }

        /** The application's id. */
        public AddOptions applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /** The address to send from; left out, the template's. */
        public AddOptions from(String email) {
            return set("from", Map.of("email", email));
        }
    }

    /** The optional parameters of sequence.updateStage. */
    public static final class UpdateStageOptions extends Options<UpdateStageOptions> {

        private UpdateStageOptions() {}

        @Override
        UpdateStageOptions self() {
            return this;
        }

        /** The new subject. */
        public UpdateStageOptions subject(String subject) {
            return set("subject", subject);
        }

        /** The new text, as HTML. */
        public UpdateStageOptions body(String html) {
            return set("body", Map.of("type", "text/html", "value", html));
        }
    }
}
