package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.FieldOption;
import io.ashbyconnector.api.FieldValue;
import io.ashbyconnector.api.NewAddress;
import io.ashbyconnector.model.customfield.CustomField;
import io.ashbyconnector.model.job.CompensationComponent;
import io.ashbyconnector.model.organization.Location;
import io.ashbyconnector.model.organization.WorkplaceType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Departments, locations, users, custom fields, forms, templates, reports and the organization's logs. */
class OrganizationCallsTest extends TypedCallTest {

    private static final CustomField.ObjectType CANDIDATE = CustomField.ObjectType.of("Candidate");

    private static Call setting(FieldValue value, String sent) {
        return call(
                "customField.setValue",
                ashby -> ashby.customFields().setValue(CANDIDATE, id("candidate"), id("field"), value),
                """
                {"objectType": "Candidate", "objectId": "$candidate", "fieldId": "$field", "fieldValue":""" + sent + "}");
    }

    private static List<Call> fieldValues() {
        return List.of(
                setting(FieldValue.text("Ada"), "\"Ada\""),
                setting(FieldValue.flag(false), "false"),
                setting(FieldValue.number(7), "7"),
                setting(FieldValue.number(new BigDecimal("0.5")), "0.5"),
                setting(FieldValue.date(LocalDate.of(2026, 3, 1)), "\"2026-03-01\""),
                setting(FieldValue.date(MOMENT), "\"2026-03-01T09:30:00Z\""),
                setting(FieldValue.url(URI.create("https://a.example")), "\"https://a.example\""),
                setting(FieldValue.options("a", "b"), "[\"a\", \"b\"]"),
                setting(FieldValue.currency(BigDecimal.TEN, "EUR"), "{\"value\": 10, \"currencyCode\": \"EUR\"}"),
                setting(FieldValue.numberRange(BigDecimal.ONE, BigDecimal.TEN), """
                        {"type": "number-range", "minValue": 1, "maxValue": 10}"""),
                setting(
                        FieldValue.compensationRange(
                                BigDecimal.ONE, BigDecimal.TEN, "EUR", CompensationComponent.Interval.of("1 YEAR")),
                        """
                        {"type": "compensation-range", "minValue": 1, "maxValue": 10, "currencyCode": "EUR",
                         "interval": "1 YEAR"}"""));
    }

    @Override
    List<Call> calls() {
        return Stream.concat(others().stream(), fieldValues().stream()).toList();
    }

    private static List<Call> others() {
        return List.of(
                call("apiKey.info", ashby -> ashby.apiKeys().get(), "{}"),
                call(
                        "auditLog.list",
                        ashby -> ashby.auditLogs()
                                .list()
                                .startDate(MOMENT)
                                .endDate(MOMENT)
                                .actorIds("u1", "u2")
                                .targetIds("t1")
                                .targetTypes("Job")
                                .categories("jobs"),
                        """
                        {"startDate": "2026-03-01T09:30:00Z", "endDate": "2026-03-01T09:30:00Z",
                         "actorIds": ["u1", "u2"], "targetIds": ["t1"], "targetTypes": ["Job"],
                         "categories": ["jobs"]}"""),
                call(
                        "communicationTemplate.list",
                        ashby -> ashby.communicationTemplates().list(),
                        "{}"),
                call(
                        "feedbackFormDefinition.list",
                        ashby -> ashby.feedbackFormDefinitions()
                                .list()
                                .includeArchived()
                                .syncToken("s"),
                        """
                        {"includeArchived": true, "syncToken": "s"}"""),
                call(
                        "feedbackFormDefinition.info",
                        ashby -> ashby.feedbackFormDefinitions().get(id("form")),
                        """
                        {"feedbackFormDefinitionId": "$form"}"""),
                call("report.generate", ashby -> ashby.reports().generate(id("report")), """
                        {"reportId": "$report"}"""),
                call(
                        "report.generate",
                        ashby -> ashby.reports()
                                .generate(
                                        id("report"),
                                        with -> with.includeHeadersInData(false)
                                                .requestId("r1")
                                                .resultStyle("url")),
                        """
                        {"reportId": "$report", "includeHeadersInData": false, "requestId": "r1",
                         "resultStyle": "url"}"""),
                call("report.synchronous", ashby -> ashby.reports().run(id("report")), """
                        {"reportId": "$report"}"""),
                call(
                        "report.synchronous",
                        ashby -> ashby.reports()
                                .run(
                                        id("report"),
                                        with -> with.includeHeadersInData(true).resultStyle("inline")),
                        """
                        {"reportId": "$report", "includeHeadersInData": true, "resultStyle": "inline"}"""),
                call(
                        "department.list",
                        ashby -> ashby.departments().list().includeArchived().syncToken("s"),
                        """
                        {"includeArchived": true, "syncToken": "s"}"""),
                call("department.info", ashby -> ashby.departments().get(id("department")), """
                        {"departmentId": "$department"}"""),
                call("department.create", ashby -> ashby.departments().create("Firmware"), """
                        {"name": "Firmware"}"""),
                call(
                        "department.create",
                        ashby -> ashby.departments()
                                .create(
                                        "Firmware",
                                        with -> with.externalName("Devices")
                                                .parentId(id("parent"))
                                                .extraData(Map.of("cost", "7"))),
                        """
                        {"name": "Firmware", "externalName": "Devices", "parentId": "$parent",
                         "extraData": {"cost": "7"}}"""),
                call(
                        "department.update",
                        ashby -> ashby.departments()
                                .update(
                                        id("department"),
                                        with -> with.name("Firmware")
                                                .externalName("Devices")
                                                .extraData(Map.of("cost", "7"))),
                        """
                        {"departmentId": "$department", "name": "Firmware", "externalName": "Devices",
                         "extraData": {"cost": "7"}}"""),
                call("department.move", ashby -> ashby.departments().move(id("department"), id("parent")), """
                        {"departmentId": "$department", "parentId": "$parent"}"""),
                call("department.move", ashby -> ashby.departments().moveToTop(id("department")), """
                        {"departmentId": "$department"}"""),
                call("department.archive", ashby -> ashby.departments().archive(id("department")), """
                        {"departmentId": "$department"}"""),
                call("department.restore", ashby -> ashby.departments().restore(id("department")), """
                        {"departmentId": "$department"}"""),
                call(
                        "location.list",
                        ashby -> ashby.locations()
                                .list()
                                .includeArchived()
                                .includeLocationHierarchy()
                                .syncToken("s"),
                        """
                        {"includeArchived": true, "includeLocationHierarchy": true, "syncToken": "s"}"""),
                call("location.info", ashby -> ashby.locations().get(id("location")), """
                        {"locationId": "$location"}"""),
                call("location.create", ashby -> ashby.locations().create("Lyon", Location.Type.of("Location")), """
                        {"name": "Lyon", "type": "Location"}"""),
                call(
                        "location.create",
                        ashby -> ashby.locations()
                                .create(
                                        "Lyon",
                                        Location.Type.of("LocationHierarchy"),
                                        with -> with.address(new NewAddress("France", null, "Lyon", null, null))
                                                .parentLocationId(id("parent"))
                                                .workplaceType(WorkplaceType.of("OnSite"))
                                                .externalName("Lyon office")
                                                .extraData(Map.of("floor", "2"))),
                        """
                        {"name": "Lyon", "type": "LocationHierarchy",
                         "address": {"postalAddress": {"addressCountry": "France", "addressLocality": "Lyon"}},
                         "parentLocationId": "$parent", "workplaceType": "OnSite", "externalName": "Lyon office",
                         "extraData": {"floor": "2"}}"""),
                call(
                        "location.updateAddress",
                        ashby -> ashby.locations()
                                .updateAddress(
                                        id("location"),
                                        new NewAddress("France", "Rh\u00f4ne", "Lyon", "69001", "1 rue A")),
                        """
                        {"locationId": "$location", "address": {"postalAddress": {"addressCountry": "France",
                          "addressRegion": "Rh\u00f4ne", "addressLocality": "Lyon", "postalCode": "69001",
                          "streetAddress": "1 rue A"}}}"""),
                call("location.updateName", ashby -> ashby.locations().updateName(id("location"), "Lyon"), """
                        {"locationId": "$location", "name": "Lyon"}"""),
                call(
                        "location.updateExternalName",
                        ashby -> ashby.locations().updateExternalName(id("location"), "Lyon office"),
                        """
                        {"locationId": "$location", "externalName": "Lyon office"}"""),
                call(
                        "location.updateExternalName",
                        ashby -> ashby.locations().updateExternalName(id("location"), null),
                        """
                        {"locationId": "$location", "externalName": null}"""),
                call(
                        "location.updateWorkplaceType",
                        ashby -> ashby.locations().updateWorkplaceType(id("location"), WorkplaceType.of("Remote")),
                        """
                        {"locationId": "$location", "workplaceType": "Remote"}"""),
                call("location.move", ashby -> ashby.locations().move(id("location"), id("region")), """
                        {"locationId": "$location", "parentLocationHierarchyId": "$region"}"""),
                call("location.archive", ashby -> ashby.locations().archive(id("location")), """
                        {"locationId": "$location"}"""),
                call("location.restore", ashby -> ashby.locations().restore(id("location")), """
                        {"locationId": "$location"}"""),
                call(
                        "user.list",
                        ashby -> ashby.users().list().includeDeactivated().syncToken("s"),
                        """
                        {"includeDeactivated": true, "syncToken": "s"}"""),
                call("user.info", ashby -> ashby.users().get(id("user")), """
                        {"userId": "$user"}"""),
                call("user.search", ashby -> ashby.users().byEmail("a@example.com"), """
                        {"email": "a@example.com"}"""),
                call(
                        "user.setCustomFieldValue",
                        ashby -> ashby.users().setCustomFieldValue(id("user"), id("field"), FieldValue.text("x")),
                        """
                        {"userId": "$user", "fieldId": "$field", "fieldValue": "x"}"""),
                call(
                        "user.setCustomFieldValues",
                        ashby -> ashby.users()
                                .setCustomFieldValues(id("user"), Map.of(id("field"), FieldValue.number(1))),
                        """
                        {"userId": "$user", "values": [{"fieldId": "$field", "fieldValue": 1}]}"""),
                call(
                        "customField.list",
                        ashby -> ashby.customFields().list().includeArchived().syncToken("s"),
                        """
                        {"includeArchived": true, "syncToken": "s"}"""),
                call("customField.info", ashby -> ashby.customFields().get(id("field")), """
                        {"customFieldId": "$field"}"""),
                call(
                        "customField.create",
                        ashby -> ashby.customFields().create("Notice", CANDIDATE, CustomField.Type.of("String")),
                        """
                        {"title": "Notice", "objectType": "Candidate", "fieldType": "String"}"""),
                call(
                        "customField.create",
                        ashby -> ashby.customFields()
                                .create(
                                        "Notice",
                                        CANDIDATE,
                                        CustomField.Type.of("ValueSelect"),
                                        with -> with.description("How long")
                                                .selectableValues(List.of(new FieldOption("One month", "1")))
                                                .isDateOnlyField(false)
                                                .isExposableToCandidate(true)
                                                .isPrivate(false)),
                        """
                        {"title": "Notice", "objectType": "Candidate", "fieldType": "ValueSelect",
                         "description": "How long", "selectableValues": [{"label": "One month", "value": "1"}],
                         "isDateOnlyField": false, "isExposableToCandidate": true, "isPrivate": false}"""),
                call(
                        "customField.setValues",
                        ashby -> ashby.customFields()
                                .setValues(CANDIDATE, id("candidate"), Map.of(id("field"), FieldValue.text("x"))),
                        """
                        {"objectType": "Candidate", "objectId": "$candidate",
                         "values": [{"fieldId": "$field", "fieldValue": "x"}]}"""),
                call(
                        "customField.updateSelectableValues",
                        ashby -> ashby.customFields()
                                .updateSelectableValues(
                                        id("field"),
                                        List.of(new FieldOption("One", "1"), new FieldOption("Two", "2", true))),
                        """
                        {"customFieldId": "$field", "selectableValues": [
                          {"label": "One", "value": "1"}, {"label": "Two", "value": "2", "isArchived": true}]}"""),
                run(
                        "customField.setReferenceIdentifier",
                        ashby -> ashby.customFields().setReferenceIdentifier(id("field"), "notice_period", null),
                        """
                        {"customFieldId": "$field", "referenceIdentifier": "notice_period",
                         "expectedReferenceIdentifier": null}"""));
    }
}
