package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.sourcing.Sequence;
import java.util.Map;
import java.util.function.Consumer;

/** Series of e-mails to candidates. */
public final class Sequences extends GettableEntity<Sequence, Sequences.Query> {

    /**
     * For {@link io.ashbyconnector.AshbyConnector}, which hands it out.
     *
     * @param engine runs the calls
     */
    public Sequences(Engine engine) {
        super(engine, "sequences", Sequence.class, Query::new);
    }

    /**
     * Ends a sequence for good. Ashby API, sequence.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param sequenceId the sequence's id, a UUID
     */
    public void cancel(String sequenceId) {
        cancel(sequenceId, options -> {});
    }

    /**
     * Ends a sequence for good. Ashby API, sequence.cancel.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param sequenceId the sequence's id, a UUID
     * @param options sets the optional parameters
     */
    public void cancel(String sequenceId, Consumer<CancelOptions> options) {
        untyped("cancel").run(new CancelOptions().set("sequenceId", sequenceId).filledBy(options));
    }

    /**
     * Drafts a sequence of e-mails to a candidate. Ashby API, sequence.add.
     *
     * @param sequenceTemplateId the sequence template's id, a UUID
     * @param candidateId the candidate's id, a UUID
     * @return the new sequence
     */
    public Sequence add(String sequenceTemplateId, String candidateId) {
        return add(sequenceTemplateId, candidateId, options -> {});
    }

    /**
     * Drafts a sequence of e-mails to a candidate, or starts it if the options say so. Ashby API, sequence.add.
     *
     * @param sequenceTemplateId the sequence template's id, a UUID
     * @param candidateId the candidate's id, a UUID
     * @param options sets the optional parameters
     * @return the new sequence
     */
    public Sequence add(String sequenceTemplateId, String candidateId, Consumer<NewSequence> options) {
        return target("add", Sequence.class)
                .record(new NewSequence()
                        .set("sequenceTemplateId", sequenceTemplateId)
                        .set("candidateId", candidateId)
                        .set("start", false)
                        .filledBy(options));
    }

    /**
     * Deletes the draft of a sequence. Ashby API, sequence.discard.
     *
     * <p>Cannot be undone, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param sequenceId the sequence's id, a UUID
     */
    public void discard(String sequenceId) {
        untyped("discard").run(new Required().set("sequenceId", sequenceId));
    }

    /**
     * Changes one e-mail of a draft. Ashby API, sequence.updateStage.
     *
     * @param sequenceId the sequence's id, a UUID
     * @param stageId the id of the e-mail in the sequence, a UUID
     * @param options sets what is to change
     * @return the sequence as it is afterwards
     */
    public Sequence updateStage(String sequenceId, String stageId, Consumer<StageChanges> options) {
        return target("update_stage", Sequence.class)
                .record(new StageChanges()
                        .set("sequenceId", sequenceId)
                        .set("stageId", stageId)
                        .filledBy(options));
    }

    /**
     * Starts the draft of a sequence. Ashby API, sequence.start.
     *
     * <p>Mails people, and so needs a confirmation: {@link io.ashbyconnector.execution.CallOptions#confirmed()}.
     *
     * @param sequenceId the sequence's id, a UUID
     * @return the sequence as it is afterwards
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

        /**
         * Only those of this candidate, by its id.
         *
         * @param candidateId the candidate's id, a UUID
         * @return a query with this setting
         */
        public Query candidateId(String candidateId) {
            return set("candidateId", candidateId);
        }

        /**
         * Only what changed since the listing that ended with this token; keep the other settings as they were. An expired
         * token fails, and asks for a listing from the start.
         *
         * @param token the sync token of the earlier listing
         * @return a query with this setting
         */
        public Query syncToken(String token) {
            return set("syncToken", token);
        }
    }

    /** Options of sequence.cancel. */
    public static final class CancelOptions extends Options<CancelOptions> {

        private CancelOptions() {}

        /**
         * Why it ends; for now {@code booked_meeting} is the only reason.
         *
         * @param reason why it ends; for now {@code booked_meeting} is the only reason
         * @return these options
         */
        public CancelOptions reason(String reason) {
            return set("reason", reason);
        }
    }

    /** What else sequence.add takes. */
    public static final class NewSequence extends Options<NewSequence> {

        private NewSequence() {}

        /**
         * Starts the sequence, which mails the candidate; the call then needs a confirmation.
         *
         * @return these options
         */
        public NewSequence start() {
            return set("start", true);
        }

        /**
         * The application that it is about, by its id.
         *
         * @param applicationId the application's id, a UUID
         * @return these options
         */
        public NewSequence applicationId(String applicationId) {
            return set("applicationId", applicationId);
        }

        /**
         * The address to send from; left out, the template's.
         *
         * @param email the address to send from; left out, the template's
         * @return these options
         */
        public NewSequence from(String email) {
            return set("from", Map.of("email", required(email, "email")));
        }
    }

    /** What sequence.updateStage changes; what is left out stays as it is. */
    public static final class StageChanges extends Options<StageChanges> {

        private StageChanges() {}

        /**
         * The new subject.
         *
         * @param subject the new subject
         * @return these options
         */
        public StageChanges subject(String subject) {
            return set("subject", subject);
        }

        /**
         * The new text, as HTML.
         *
         * @param html the new text, as HTML
         * @return these options
         */
        public StageChanges body(String html) {
            return set("body", Map.of("type", "text/html", "value", required(html, "html")));
        }
    }
}
