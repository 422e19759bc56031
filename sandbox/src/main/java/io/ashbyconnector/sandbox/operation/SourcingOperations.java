package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.ApplicationRecord;
import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.EmailSenderRecord;
import io.ashbyconnector.sandbox.company.SequenceRecord;
import io.ashbyconnector.sandbox.company.SequenceStage;
import io.ashbyconnector.sandbox.company.SequenceTemplateRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.RowPlace;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sequences of messages to candidates, their templates, and who sends them. */
final class SourcingOperations extends Area {
    private static final String READ = "sourcingRead";
    private static final String WRITE = "sourcingWrite";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([^}]*?)\\s*}}");
    private static final Set<String> PLACEHOLDERS =
            Set.of("candidate.firstName", "candidate.lastName", "candidate.company", "sender.firstName", "job.title");

    SourcingOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "sequenceTemplate.list" ->
                list(name, READ, company.outreach().sequenceTemplates())
                        .paging(ListOperation.Paging.PAGED)
                        .filter(Area::unarchived);
            case "sequenceTemplate.info" ->
                info(
                        READ,
                        "sequence_template",
                        "sequenceTemplateId",
                        company.outreach().sequenceTemplates());
            case "emailSender.list" ->
                list(name, READ, (params, key) -> company.outreach().senders(actor(key)))
                        .paging(ListOperation.Paging.PAGED);
            case "sequence.list" ->
                list(name, READ, company.outreach().sequences()).perActor().filter(SourcingOperations::filter);
            case "sequence.info" -> new SequenceInfo();
            case "sequence.add" -> writeAny(WRITE, this::add);
            case "sequence.start" -> writeAny(WRITE, this::start);
            case "sequence.updateStage" -> write(WRITE, this::updateStage);
            case "sequence.discard" -> writeAny(WRITE, this::discard);
            case "sequence.cancel" -> write(WRITE, this::cancel).or("candidatesWrite");
            default -> null;
        };
    }

    private static Predicate<SequenceRecord> filter(Params params, ApiKey key) {
        String candidate = params.id("candidateId");
        return sequence -> !sequence.isDraft()
                && (candidate == null || sequence.candidateId().equals(candidate));
    }

    private final class SequenceInfo implements Operation {
        @Override
        public String permission() {
            return READ;
        }

        @Override
        public Consumer<JsonWriter> answer(Params params, ApiKey key) {
            SequenceRecord sequence = sequence(params, key);
            return out -> sequence.write(out.name("results"), (String) null);
        }
    }

    /** A sequence that the acting user can see: what is started, and drafts of his own. */
    private SequenceRecord sequence(Params params, ApiKey key) {
        SequenceRecord sequence =
                named("sequenceId", "sequence", company.outreach().sequences(), params, key);
        if (sequence.isDraft() && !sequence.owner().equals(actor(key).id())) {
            throw notFound(sequence);
        }
        return sequence;
    }

    private static Problem notFound(SequenceRecord sequence) {
        return Problem.notFound("sequence", "sequenceId", sequence.id());
    }

    private WriteOperation.Results add(Params params, ApiKey key) {
        SequenceTemplateRecord template = named(
                "sequenceTemplateId", "sequence_template", company.outreach().sequenceTemplates(), params, key);
        CandidateRecord candidate = named("candidateId", "candidate", company.candidates(), params, key);
        if (!params.has("start")) {
            throw params.missing("start");
        }
        boolean start = params.flag("start");
        String application = application(params, candidate, key);
        UserRecord owner = actor(key);
        EmailSenderRecord sender = sender(params, owner);
        if (template.archived()) {
            throw Problem.invalid("Expected 'sequenceTemplateId' to be a template that is not archived");
        }
        boolean starts = start && candidate.hasEmail();
        SequenceRecord draft = company.outreach()
                .sequences()
                .walk(
                        RowPlace.START,
                        one -> one.isDraft()
                                && one.candidateId().equals(candidate.id())
                                && one.templateId().equals(template.id()))
                .next();
        if (!starts && draft != null) {
            throw Problem.refused(
                    "sequence_draft_already_exists",
                    "The candidate has a draft of this sequence already",
                    Map.of("existingSequenceId", draft.id()));
        }
        long now = company.clock().millis();
        SequenceRecord added = company.outreach().sequences().add(id -> {
            SequenceRecord made = SequenceRecord.draft(id, now, candidate, application, template, sender, owner);
            return starts ? made.started() : made;
        });
        return start ? startAnswer(added) : added::write;
    }

    private @Nullable String application(Params params, CandidateRecord candidate, ApiKey key) {
        if (!params.has("applicationId") || params.isNull("applicationId")) {
            return null;
        }
        ApplicationRecord application = named("applicationId", "application", company.applications(), params, key);
        if (!application.candidateId().equals(candidate.id())) {
            throw Problem.invalid("Expected 'applicationId' to be an application of the candidate");
        }
        return application.id();
    }

    private EmailSenderRecord sender(Params params, UserRecord owner) {
        if (!params.has("from")) {
            return EmailSenderRecord.of(owner).get(0);
        }
        String email = params.requiredObject("from").requiredFilledText("email");
        return EmailSenderRecord.of(owner).stream()
                .filter(sender -> sender.email().equalsIgnoreCase(email))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        "sequence_sender_not_allowed",
                        "The user may not send from this address. emailSender.list has those that are allowed."));
    }

    private static WriteOperation.Results startAnswer(SequenceRecord sequence) {
        return (out, view) -> sequence.write(out, sequence.isDraft() ? "Blocked" : "Started");
    }

    private WriteOperation.Results start(Params params, ApiKey key) {
        SequenceRecord draft = sequence(params, key);
        if (!draft.isDraft()) {
            throw notFound(draft);
        }
        CandidateRecord candidate = company.candidates().find(draft.candidateId());
        boolean blocked = candidate == null || !candidate.hasEmail();
        return startAnswer(
                blocked ? draft : company.outreach().sequences().update(draft.id(), SequenceRecord::started));
    }

    private Row updateStage(Params params, ApiKey key) {
        SequenceRecord draft = sequence(params, key);
        if (!draft.isDraft()) {
            throw notFound(draft);
        }
        String stageId = params.requiredId("stageId");
        SequenceStage stage = draft.stages().stream()
                .filter(one -> one.id().equals(stageId))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("Expected 'stageId' to be a stage of the sequence"));
        String subject = params.has("subject") ? text(params, "subject") : stage.subject();
        String body = body(params, stage);
        if (!params.has("subject") && !params.has("body") && !params.has("bodyHtml")) {
            throw Problem.invalid("Expected 'subject' or 'body'");
        }
        return company.outreach()
                .sequences()
                .update(draft.id(), one -> one.withStage(stageId, old -> old.saying(subject, body)));
    }

    private static String body(Params params, SequenceStage stage) {
        if (params.has("body")) {
            Params body = params.requiredObject("body");
            body.requiredOneOf("type", Set.of("text/html"));
            return text(body, "value");
        }
        return params.has("bodyHtml") ? text(params, "bodyHtml") : stage.bodyHtml();
    }

    private static String text(Params params, String name) {
        String text = params.requiredFilledText(name);
        for (Matcher each = PLACEHOLDER.matcher(text); each.find(); ) {
            if (!PLACEHOLDERS.contains(each.group(1))) {
                throw params.wrong(name, "without the unknown placeholder " + each.group());
            }
        }
        return text;
    }

    private WriteOperation.Results discard(Params params, ApiKey key) {
        String id = params.requiredId("sequenceId");
        SequenceRecord found = company.outreach().sequences().find(id);
        if (found != null) {
            if (!sequence(params, key).isDraft()) {
                throw Problem.invalid("A sequence that was started cannot be discarded, only cancelled");
            }
            company.outreach().sequences().remove(id);
        }
        return (out, view) -> out.object().text("sequenceId", id).endObject();
    }

    private Row cancel(Params params, ApiKey key) {
        SequenceRecord sequence = sequence(params, key);
        params.oneOf("reason", Set.of("booked_meeting"));
        return switch (sequence.status()) {
            case Running, Paused -> company.outreach().sequences().update(sequence.id(), SequenceRecord::cancelled);
            case Cancelled -> sequence;
            case NotStarted -> throw Problem.invalid("A draft cannot be cancelled, only discarded");
            case Completed, Unsubscribed ->
                throw Problem.invalid("The sequence has ended already: it is " + sequence.status());
        };
    }
}
