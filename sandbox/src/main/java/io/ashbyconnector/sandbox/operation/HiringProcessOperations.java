package io.ashbyconnector.sandbox.operation;

import io.ashbyconnector.sandbox.company.Company;
import org.jspecify.annotations.Nullable;

/** What the hiring process is made of: sources, archive reasons, custom fields, feedback forms. */
final class HiringProcessOperations extends Area {
    private static final String READ = "hiringProcessMetadataRead";

    HiringProcessOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "source.list" ->
                list(name, READ, company.sources())
                        .paging(ListOperation.Paging.MORE_FLAG_ONLY)
                        .filter(Area::unarchived);
            case "archiveReason.list" ->
                list(name, READ, company.archiveReasons())
                        .paging(ListOperation.Paging.NONE)
                        .filter(Area::unarchived);
            case "customField.list" -> list(name, READ, company.customFields()).filter(Area::unarchived);
            case "customField.info" -> info(READ, "custom_field", "customFieldId", company.customFields());
            case "feedbackFormDefinition.list" ->
                list(name, READ, company.feedbackForms()).filter(Area::unarchived);
            case "feedbackFormDefinition.info" ->
                info(READ, "feedback_form_definition", "feedbackFormDefinitionId", company.feedbackForms());
            default -> null;
        };
    }
}
