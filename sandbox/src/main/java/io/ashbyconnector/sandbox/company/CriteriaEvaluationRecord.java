package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Dice;
import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.Row;
import io.ashbyconnector.sandbox.table.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model made of an application by one criterion of its job.
 *
 * @param outcome from 0 to 1; null if the criterion was skipped
 */
public record CriteriaEvaluationRecord(
        ApplicationRecord application,
        String title,
        String prompt,
        @Nullable Double outcome,
        long createdAt) implements Row {

    /** The evaluations of an application that came through a posting: one for each criterion. */
    public static List<CriteriaEvaluationRecord> of(Company company, ApplicationRecord application) {
        List<CriteriaEvaluationRecord> evaluations = new ArrayList<>();
        if (application.posting == null) {
            return evaluations;
        }
        Dice dice = new Dice(company.seed(), 'e', application.id().hashCode());
        boolean readable = application.resume() != null;
        evaluations.add(new CriteriaEvaluationRecord(
                application,
                "Relevant experience",
                "Has the candidate worked on something like what a "
                        + application.job().title() + " does?",
                readable ? (Double) (dice.between(1, 10) / 10.0) : null,
                application.createdAt() + 60_000));
        evaluations.add(new CriteriaEvaluationRecord(
                application,
                "Clear writing",
                "Is the resume easy to follow?",
                readable ? (Double) (dice.between(3, 10) / 10.0) : null,
                application.createdAt() + 61_000));
        return evaluations;
    }

    @Override
    public String id() {
        return Ids.of("criteriaEvaluation", application.id() + "/" + title);
    }

    @Override
    public void write(JsonWriter json, View view) {
        json.object()
                .text("id", id())
                .object("criterion")
                .text("id", Ids.of("criterion", application.jobId() + "/" + title))
                .text("title", title)
                .text("type", "ResumePrompt")
                .text("prompt", prompt)
                .nothing("applicationFormDefinitionId")
                .nothing("applicationFormFieldPath")
                .endObject()
                .text("status", outcome == null ? "Skipped" : "Completed")
                .nullableText("outcome", outcome == null ? null : outcome >= 0.5 ? "Meets" : "DoesNotMeet")
                .nullableText(
                        "reasoning",
                        outcome == null ? null : "The resume names " + (int) (outcome * 10) + " of 10 points.")
                .nullableText("skipReason", outcome == null ? "The application has no resume" : null);
        if (outcome == null) {
            json.nothing("outcomeNumber").nothing("evaluatedAt").endObject();
        } else {
            json.number("outcomeNumber", outcome)
                    .instant("evaluatedAt", createdAt)
                    .endObject();
        }
    }
}
