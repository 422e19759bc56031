package io.ashbyconnector.sandbox.company;

import io.ashbyconnector.sandbox.seed.Ids;
import io.ashbyconnector.sandbox.table.JsonWriter;
import io.ashbyconnector.sandbox.table.View;
import java.util.List;
import java.util.regex.Pattern;

/** The long form of a job posting: description, application form, compensation and search-engine data. */
record JobPostingDetail(JobPostingRecord posting) {
    private static final String ABOUT =
            "Quillmere Robotics makes motor drives and fleet software for warehouse robots.";
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
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
        json.object().text("id", posting.id()).text("title", posting.title());
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
        posting.writePublication(json, view);
        json.nullableInstant("applicationDeadline", posting.deadline());
        LocationRecord location = job.location.now();
        location.writeAddress(json);
        json.flag("isRemote", location.isRemote())
                .optionalText("workplaceType", posting.workplaceType())
                .text("employmentType", job.employmentType());
        APPLICATION_FORM.write(json, "applicationFormDefinition");
        json.array("surveyFormDefinitions")
                .endArray()
                .flag("isListed", posting.isListed())
                .flag("suppressDescriptionOpening", posting.openingSuppressed())
                .flag("suppressDescriptionClosing", posting.closingSuppressed());
        posting.writeLinks(json);
        writeCompensation(json);
        posting.writeFieldValues(json, view);
        json.instant("updatedAt", posting.updatedAt(view));
        if (view.expands("job")) {
            json.name("job");
            job.latest().write(json, view);
        }
        json.endObject();
    }

    private String summary() {
        return "We are looking for a " + posting.title() + " in " + posting.locationName() + ".";
    }

    private void writeDescription(JsonWriter json) {
        String given = posting.description();
        String body = summary() + " You will work with " + posting.job.hiringManager.firstName() + " and the "
                + posting.job.department.now().name() + " team.";
        String html = given == null ? "<p>" + body + "</p>" : given;
        String plain = given == null ? body : TAGS.matcher(given).replaceAll("").strip();
        boolean whole = !posting.openingSuppressed();
        json.text("descriptionPlain", whole ? ABOUT + "\n\n" + plain : plain)
                .text("descriptionHtml", whole ? "<p>" + ABOUT + "</p>" + html : html)
                .text("descriptionSocial", summary())
                .object("descriptionParts");
        writePart(json, "descriptionOpening", "<p>" + ABOUT + "</p>", ABOUT);
        writePart(json, "descriptionBody", html, plain);
        json.nothing("descriptionClosing").endObject();
    }

    private static void writePart(JsonWriter json, String name, String html, String plain) {
        json.object(name).text("html", html).text("plain", plain).endObject();
    }

    private void writeLinkedData(JsonWriter json) {
        JobRecord job = posting.job;
        json.object("linkedData")
                .text("@context", "https://schema.org/")
                .text("@type", "JobPosting")
                .text("title", posting.title())
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
        List<CompensationTier> given = posting.tiers();
        json.object("compensation").optionalText("compensationTierSummary", posting.paySummary());
        if (given == null) {
            posting.job.pay.writeComponents(json, "summaryComponents");
            posting.job.pay.writeTiers(json);
        } else {
            CompensationTier.writeComponents(
                    json,
                    "summaryComponents",
                    given.isEmpty() ? List.of() : given.get(0).components());
            CompensationTier.writeAll(json, given);
        }
        json.flag("shouldDisplayCompensationOnJobBoard", posting.showsPay())
                .flag("shouldDisplayCompensation", posting.showsPay())
                .endObject();
    }
}
