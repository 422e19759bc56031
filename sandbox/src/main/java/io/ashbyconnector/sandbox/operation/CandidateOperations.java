package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.CandidateRecord;
import io.ashbyconnector.sandbox.company.CandidateTagRecord;
import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.NoteRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Candidates. */
final class CandidateOperations extends Area {
    /** The external mapping id of every candidate is this and the candidate's id. */
    private static final String MAPPING_PREFIX = "hris-";

    private static final String READ = "candidatesRead";
    private static final String WRITE = "candidatesWrite";

    private static final Set<String> NOTE_TYPES = Set.of("text/plain", "text/html");

    /** Tags of HTML that a note does not keep; what they enclose stays. */
    private static final Pattern OTHER_TAGS =
            Pattern.compile("</?(?!/?(?:b|i|u|a|ul|ol|li|code|pre)[\\s/>])[a-zA-Z][^>]*>", Pattern.CASE_INSENSITIVE);

    CandidateOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "candidate.list" ->
                list(name, READ, company.candidates())
                        .created(params -> CreationFilter.between(params, company.clock()));
            case "candidate.info" -> info(READ, "candidate", this::findCandidate);
            case "candidate.listNotes" ->
                list(
                        name,
                        READ,
                        (params, key) ->
                                company.notes().of(candidate(params, key).id()));
            case "candidate.addTag" -> write(WRITE, this::addTag);
            case "candidate.createNote" -> write(WRITE, this::createNote);
            default -> null;
        };
    }

    private CandidateRecord candidate(Params params, ApiKey key) {
        return named("candidateId", "candidate", company.candidates(), params, key);
    }

    private Row addTag(Params params, ApiKey key) {
        String id = candidate(params, key).id();
        CandidateTagRecord tag = named("tagId", "candidate_tag", company.candidateTags(), params, key);
        return company.candidates().update(id, candidate -> candidate.withTag(tag));
    }

    private Row createNote(Params params, ApiKey key) {
        String candidateId = candidate(params, key).id();
        String content = noteContent(params);
        boolean isPrivate = params.flag("isPrivate");
        params.flag("sendNotifications");
        Long moment = params.instant("createdAt");
        long createdAt = moment == null ? company.clock().millis() : moment;
        return company.notes()
                .toChange(candidateId)
                .add(id -> new NoteRecord(id, createdAt, isPrivate, content, actor(key)));
    }

    /** A string, or an object that says what kind of text it has. */
    private static String noteContent(Params params) {
        if (params.isText("note")) {
            return params.requiredText("note");
        }
        Params note = params.requiredObject("note");
        String type = note.oneOf("type", NOTE_TYPES);
        if (type == null) {
            throw note.missing("type");
        }
        String value = note.requiredText("value");
        return type.equals("text/html") ? OTHER_TAGS.matcher(value).replaceAll("") : value;
    }

    private InfoOperation.Found<CandidateRecord> findCandidate(Params params) {
        String mapping = params.text("externalMappingId");
        if (params.has("id") == (mapping != null)) {
            throw Problem.invalid("Expected either 'id' or 'externalMappingId'");
        }
        if (mapping == null) {
            return byId("id", company.candidates()).find(params);
        }
        CandidateRecord candidate = mapping.startsWith(MAPPING_PREFIX)
                ? company.candidates().find(mapping.substring(MAPPING_PREFIX.length()))
                : null;
        return new InfoOperation.Found<>("externalMappingId", mapping, candidate);
    }
}
