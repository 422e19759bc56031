package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;

/** The long form of a job posting: description, application form, compensation and search-engine data. */
record JobPostingDetail(JobPostingRecord posting) {
    private static final String ABOUT =
            "Quillmere Robotics makes motor drives and fleet software for warehouse robots.";
    static final Form APPLICATION_FORM = new Form(List.of(new Form.Section(
            null,
            "",
            List.of(
                    field("_systemfield_name", "String", "Name", true),
                    field("_systemfield_email", "Email", "Email", true),
                    field("_systemfield_resume", "File", "Resume", true),
                    field("_systemfield_location", "Location", "Location", false),
                    field(Ids.of("formField", "application/why"), "LongText", "Why this job?", false)))));

    private static Form.Field field(String path, String type, String title, boolean required) {
        return new Form.Field(Ids.of("formField", "application/" + title), required, "", type, path, title, List.of());
    }

    void write(JsonWriter json, View view) {
        JobRecord job = posting.job;
        json.object().text("id", posting.id()).text("title", job.title());
        writeDescription(json);
        json.text("departmentName", posting.departmentName())
                .text("teamName", job.department.now().name())
                .texts(
                        "teamNameHierarchy",
                        job.department.path().stream()
                                .map(DepartmentRecord::name)
                                .toList())
                .text("jobId", job.id())
                .text("locationName", posting.locationName());
        posting.writeLocationIds(json);
        writeLinkedData(json);
        json.text("publishedDate", posting.publishedDate()).nullableInstant("applicationDeadline", posting.deadline());
        LocationRecord location = job.location.now();
        location.writeAddress(json);
        json.flag("isRemote", location.isRemote())
                .optionalText("workplaceType", location.workplaceType())
                .text("employmentType", job.employmentType());
        APPLICATION_FORM.write(json, "applicationFormDefinition");
        json.array("surveyFormDefinitions")
                .endArray()
                .flag("isListed", posting.isListed())
                .flag("suppressDescriptionOpening", false)
                .flag("suppressDescriptionClosing", false);
        posting.writeLinks(json);
        writeCompensation(json);
        json.instant("updatedAt", posting.updatedAt(view));
        if (view.expands("job")) {
            json.name("job");
            job.write(json, view);
        }
        json.endObject();
    }

    private String summary() {
        return "We are looking for a " + posting.job.title() + " in " + posting.locationName() + ".";
    }

    private void writeDescription(JsonWriter json) {
        String body = summary() + " You will work with " + posting.job.hiringManager.firstName() + " and the "
                + posting.job.department.now().name() + " team.";
        json.text("descriptionPlain", ABOUT + "\n\n" + body)
                .text("descriptionHtml", "<p>" + ABOUT + "</p><p>" + body + "</p>")
                .text("descriptionSocial", summary())
                .object("descriptionParts");
        writePart(json, "descriptionOpening", ABOUT);
        writePart(json, "descriptionBody", body);
        json.nothing("descriptionClosing").endObject();
    }

    private static void writePart(JsonWriter json, String name, String text) {
        json.object(name)
                .text("html", "<p>" + text + "</p>")
                .text("plain", text)
                .endObject();
    }

    private void writeLinkedData(JsonWriter json) {
        JobRecord job = posting.job;
        json.object("linkedData")
                .text("@context", "https://schema.org/")
                .text("@type", "JobPosting")
                .text("title", job.title())
                .text("description", "<p>" + summary() + "</p>")
                .object("identifier")
                .text("@type", "PropertyValue")
                .text("name", "Quillmere Robotics")
                .text("value", posting.id())
                .endObject()
                .text("datePosted", posting.publishedDate())
                .object("hiringOrganization")
                .text("@type", "Organization")
                .text("name", "Quillmere Robotics")
                .text("sameAs", "https://quillmere.example")
                .endObject();
        LocationRecord location = job.location.now();
        String country = location.country();
        if (country != null) {
            json.object("jobLocation")
                    .text("@type", "Place")
                    .object("address")
                    .text("@type", "PostalAddress")
                    .optionalText("addressLocality", location.city())
                    .text("addressCountry", country)
                    .endObject()
                    .endObject();
        }
        json.text("employmentType", schemaOrgType(job.employmentType()))
                .flag("directApply", true)
                .object("baseSalary")
                .text("@type", "MonetaryAmount")
                .text("currency", job.pay.currency())
                .object("value")
                .text("@type", "QuantitativeValue")
                .number("minValue", job.pay.low())
                .number("maxValue", job.pay.high())
                .text("unitText", job.pay.interval().equals("1 HOUR") ? "HOUR" : "YEAR")
                .endObject()
                .endObject()
                .endObject();
    }

    private static String schemaOrgType(String employmentType) {
        return switch (employmentType) {
            case "PartTime" -> "PART_TIME";
            case "Intern" -> "INTERN";
            case "Contract" -> "CONTRACTOR";
            case "Temporary" -> "TEMPORARY";
            default -> "FULL_TIME";
        };
    }

    private void writeCompensation(JsonWriter json) {
        Pay pay = posting.job.pay;
        json.object("compensation").text("compensationTierSummary", pay.summary());
        pay.writeComponents(json, "summaryComponents");
        pay.writeTiers(json);
        json.flag("shouldDisplayCompensationOnJobBoard", true)
                .flag("shouldDisplayCompensation", true)
                .endObject();
    }
}
