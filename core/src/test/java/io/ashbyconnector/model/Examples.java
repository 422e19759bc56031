package io.ashbyconnector.model;

import io.ashbyconnector.internal.json.TimestampModule;
import io.ashbyconnector.model.application.Application;
import io.ashbyconnector.model.application.ArchiveReason;
import io.ashbyconnector.model.candidate.Candidate;
import io.ashbyconnector.model.candidate.CandidateTag;
import io.ashbyconnector.model.candidate.Source;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.file.FileText;
import io.ashbyconnector.model.form.FeedbackFormDefinition;
import io.ashbyconnector.model.job.Job;
import io.ashbyconnector.model.job.JobPosting;
import io.ashbyconnector.model.organization.Department;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One full record per entity and answer, as JSON and decoded. */
record Examples(String name, Class<? extends AshbyRecord> type) {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new TimestampModule())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<Examples> all() {
        return Stream.of(
                new Examples("candidates", Candidate.class),
                new Examples("applications", Application.class),
                new Examples("application_detail", Application.class),
                new Examples("jobs", Job.class),
                new Examples("departments", Department.class),
                new Examples("locations", Location.class),
                new Examples("users", User.class),
                new Examples("job_postings", JobPosting.class),
                new Examples("job_posting_detail", JobPosting.class),
                new Examples("sources", Source.class),
                new Examples("archive_reasons", ArchiveReason.class),
                new Examples("candidate_tags", CandidateTag.class),
                new Examples("custom_fields", CustomField.class),
                new Examples("feedback_form_definitions", FeedbackFormDefinition.class),
                new Examples("file_text", FileText.class));
    }

    static List<Class<? extends AshbyRecord>> entities() {
        return all().<Class<? extends AshbyRecord>>map(Examples::type)
                .distinct()
                .toList();
    }

    static <T extends AshbyRecord> T decode(String name, Class<T> type) {
        return MAPPER.readValue(tree(name).toString(), type);
    }

    static JsonNode tree(String name) {
        try (InputStream json = Examples.class.getResourceAsStream("/model/" + name + ".json")) {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return tree(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
