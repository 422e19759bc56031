package io.ashbyconnector.adapter.direct;

import io.ashbyconnector.api.FieldValue;
import io.ashbyconnector.model.candidate.Candidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Candidates, their tags, notes, e-mails and projects, and where they come from. */
class CandidateCallsTest extends TypedCallTest {

    @Override
    List<Call> calls() {
        return List.of(
                call("candidate.info", ashby -> ashby.candidates().get(id("candidate")), """
                        {"id": "$candidate"}"""),
                call(
                        "candidate.list",
                        ashby -> ashby.candidates()
                                .list()
                                .createdAfter(MOMENT)
                                .createdBefore(MOMENT)
                                .syncToken("s"),
                        """
                        {"createdAfter": 1772357400000, "createdBefore": 1772357400000, "syncToken": "s"}"""),
                call("candidate.search", ashby -> ashby.candidates().search("ada@example.com", null), """
                        {"email": "ada@example.com"}"""),
                call("candidate.search", ashby -> ashby.candidates().search("ada@example.com", "Ada"), """
                        {"email": "ada@example.com", "name": "Ada"}"""),
                call("candidate.search", ashby -> ashby.candidates().byEmail("ada@example.com"), """
                        {"email": "ada@example.com"}"""),
                call("candidate.create", ashby -> ashby.candidates().create("Ada"), """
                        {"name": "Ada"}"""),
                call(
                        "candidate.create",
                        ashby -> ashby.candidates()
                                .create(
                                        "Ada",
                                        with -> with.email("ada@example.com")
                                                .phoneNumber("+33 1")
                                                .linkedInUrl("https://linkedin.com/in/ada")
                                                .githubUrl("https://github.com/ada")
                                                .website("https://ada.example")
                                                .alternateEmailAddresses("a@example.com", "b@example.com")
                                                .sourceId(id("source"))
                                                .creditedToUserId(id("user"))
                                                .location("Lyon", null, "France")
                                                .createdAt(MOMENT)),
                        """
                        {"name": "Ada", "email": "ada@example.com", "phoneNumber": "+33 1",
                         "linkedInUrl": "https://linkedin.com/in/ada", "githubUrl": "https://github.com/ada",
                         "website": "https://ada.example",
                         "alternateEmailAddresses": ["a@example.com", "b@example.com"], "sourceId": "$source",
                         "creditedToUserId": "$user", "location": {"city": "Lyon", "country": "France"},
                         "createdAt": "2026-03-01T09:30:00Z"}"""),
                call(
                        "candidate.update",
                        ashby -> ashby.candidates()
                                .update(
                                        id("candidate"),
                                        with -> with.name("Ada")
                                                .email("ada@example.com")
                                                .phoneNumber("+33 1")
                                                .linkedInUrl("https://linkedin.com/in/ada")
                                                .githubUrl("https://github.com/ada")
                                                .websiteUrl("https://ada.example")
                                                .alternateEmail("a@example.com")
                                                .socialLinks(links())
                                                .sourceId(id("source"))
                                                .creditedToUserId(id("user"))
                                                .location("Lyon", "Rh\u00f4ne", "France")
                                                .createdAt(MOMENT)
                                                .sendNotifications(false)),
                        """
                        {"candidateId": "$candidate", "name": "Ada", "email": "ada@example.com", "phoneNumber": "+33 1",
                         "linkedInUrl": "https://linkedin.com/in/ada", "githubUrl": "https://github.com/ada",
                         "websiteUrl": "https://ada.example", "alternateEmail": "a@example.com",
                         "socialLinks": [{"type": "Twitter", "url": "https://x.com/ada"},
                                         {"type": "Medium", "url": "https://medium.com/ada"}],
                         "sourceId": "$source", "creditedToUserId": "$user",
                         "location": {"city": "Lyon", "region": "Rh\u00f4ne", "country": "France"},
                         "createdAt": "2026-03-01T09:30:00Z", "sendNotifications": false}"""),
                call(
                                "candidate.update",
                                ashby -> ashby.candidates()
                                        .update(id("candidate"), with -> with.sendNotifications(true)),
                                """
                        {"candidateId": "$candidate", "sendNotifications": true}""")
                        .asksFirst(),
                call(
                        "candidate.listClientInfo",
                        ashby -> ashby.candidates().clientInfo(id("candidate")).syncToken("s"),
                        """
                        {"candidateId": "$candidate", "syncToken": "s"}"""),
                call("candidate.listFraudChecks", ashby -> ashby.candidates().fraudChecks(id("candidate")), """
                        {"candidateId": "$candidate"}"""),
                call(
                        "candidate.listNotes",
                        ashby -> ashby.candidates().notes(id("candidate")).syncToken("s"),
                        """
                        {"candidateId": "$candidate", "syncToken": "s"}"""),
                call(
                        "candidate.listProjects",
                        ashby -> ashby.candidates().projects(id("candidate")).syncToken("s"),
                        """
                        {"candidateId": "$candidate", "syncToken": "s"}"""),
                call(
                        "candidate.getRecentEmailMessages",
                        ashby -> ashby.candidates()
                                .recentEmailMessages(id("candidate"))
                                .direction("sent")
                                .sentAfter(MOMENT)
                                .watermark("w"),
                        """
                        {"candidateId": "$candidate", "direction": "sent", "sentAfter": "2026-03-01T09:30:00Z",
                         "watermark": "w"}"""),
                call(
                        "candidate.addEmailMessage",
                        ashby -> ashby.candidates()
                                .addEmailMessage(
                                        id("candidate"), "m1", "Hello", "a@example.com", "b@example.com", "Hi"),
                        """
                        {"candidateId": "$candidate", "emailProviderEmailId": "m1", "subject": "Hello",
                         "from": "a@example.com", "to": "b@example.com", "body": "Hi"}"""),
                call(
                        "candidate.addEmailMessage",
                        ashby -> ashby.candidates()
                                .addEmailMessage(
                                        id("candidate"),
                                        "m1",
                                        "Hello",
                                        "a@example.com",
                                        "b@example.com",
                                        "Hi",
                                        with -> with.userId(id("user"))
                                                .sentAt(MOMENT)
                                                .cc("c@example.com")
                                                .messageUrl("https://mail.example/m1")
                                                .messageIdHeader("<m1@example>")
                                                .threadId("t1")
                                                .isPrivate(true)),
                        """
                        {"candidateId": "$candidate", "emailProviderEmailId": "m1", "subject": "Hello",
                         "from": "a@example.com", "to": "b@example.com", "body": "Hi", "userId": "$user",
                         "sentAt": "2026-03-01T09:30:00Z", "cc": "c@example.com",
                         "messageUrl": "https://mail.example/m1", "messageIdHeader": "<m1@example>", "threadId": "t1",
                         "isPrivate": true}"""),
                call(
                        "candidate.addProject",
                        ashby -> ashby.candidates().addProject(id("candidate"), id("project")),
                        """
                        {"candidateId": "$candidate", "projectId": "$project"}"""),
                call(
                        "candidate.removeProject",
                        ashby -> ashby.candidates().removeProject(id("candidate"), id("project")),
                        """
                        {"candidateId": "$candidate", "projectId": "$project"}"""),
                call("candidate.addTag", ashby -> ashby.candidates().addTag(id("candidate"), id("tag")), """
                        {"candidateId": "$candidate", "tagId": "$tag"}"""),
                call("candidate.removeTag", ashby -> ashby.candidates().removeTag(id("candidate"), id("tag")), """
                        {"candidateId": "$candidate", "tagId": "$tag"}"""),
                call("candidate.anonymize", ashby -> ashby.candidates().anonymize(id("candidate")), """
                        {"candidateId": "$candidate"}""")
                        .asksFirst(),
                call("candidate.createNote", ashby -> ashby.candidates().createNote(id("candidate"), "Hi"), """
                        {"candidateId": "$candidate", "note": "Hi"}"""),
                call(
                                "candidate.createNote",
                                ashby -> ashby.candidates()
                                        .createNote(
                                                id("candidate"),
                                                "Hi",
                                                with -> with.sendNotifications(true)
                                                        .isPrivate(true)
                                                        .createdAt(MOMENT)),
                                """
                        {"candidateId": "$candidate", "note": "Hi", "sendNotifications": true, "isPrivate": true,
                         "createdAt": "2026-03-01T09:30:00Z"}""")
                        .asksFirst(),
                call(
                        "candidate.createNote",
                        ashby -> ashby.candidates().createHtmlNote(id("candidate"), "<b>Hi</b>"),
                        """
                        {"candidateId": "$candidate", "note": {"type": "text/html", "value": "<b>Hi</b>"}}"""),
                call(
                        "candidate.createNote",
                        ashby -> ashby.candidates()
                                .createHtmlNote(id("candidate"), "<b>Hi</b>", with -> with.sendNotifications(false)),
                        """
                        {"candidateId": "$candidate", "note": {"type": "text/html", "value": "<b>Hi</b>"},
                         "sendNotifications": false}"""),
                call(
                        "candidate.setFraudStatus",
                        ashby -> ashby.candidates()
                                .setFraudStatus(
                                        id("candidate"),
                                        Candidate.FraudStatus.known().get(0)),
                        """
                        {"candidateId": "$candidate", "fraudStatus": "Fraudulent"}"""),
                call("candidate.uploadFile", ashby -> ashby.candidates().uploadFile(id("candidate"), "h1"), """
                        {"candidateId": "$candidate", "fileHandle": "h1"}"""),
                call("candidate.uploadResume", ashby -> ashby.candidates().uploadResume(id("candidate"), "h1"), """
                        {"candidateId": "$candidate", "resumeHandle": "h1"}"""),
                run("candidate.pushToHris", ashby -> ashby.candidates().pushToHris(id("application"), "BambooHR"), """
                        {"applicationId": "$application", "externalSystem": "BambooHR"}""")
                        .asksFirst(),
                run(
                                "candidate.pushToHris",
                                ashby -> ashby.candidates()
                                        .pushToHris(
                                                id("application"),
                                                "SelfServe",
                                                with -> with.integrationPartnerId(id("partner"))),
                                """
                        {"applicationId": "$application", "externalSystem": "SelfServe",
                         "integrationPartnerId": "$partner"}""")
                        .asksFirst(),
                call(
                        "candidateTag.list",
                        ashby -> ashby.candidateTags().list().includeArchived().syncToken("s"),
                        """
                        {"includeArchived": true, "syncToken": "s"}"""),
                call("candidateTag.create", ashby -> ashby.candidateTags().create("Referral"), """
                        {"title": "Referral"}"""),
                call("candidateTag.archive", ashby -> ashby.candidateTags().archive(id("tag")), """
                        {"tagId": "$tag"}"""),
                call(
                        "project.list",
                        ashby -> ashby.projects().list().createdAfter(MOMENT).syncToken("s"),
                        """
                        {"createdAfter": 1772357400000, "syncToken": "s"}"""),
                call("project.info", ashby -> ashby.projects().get(id("project")), """
                        {"projectId": "$project"}"""),
                call("project.search", ashby -> ashby.projects().search("Compilers"), """
                        {"title": "Compilers"}"""),
                call("project.create", ashby -> ashby.projects().create("Compilers"), """
                        {"title": "Compilers"}"""),
                call(
                        "project.create",
                        ashby -> ashby.projects()
                                .create(
                                        "Compilers",
                                        with -> with.description("People").confidential(true)),
                        """
                        {"title": "Compilers", "description": "People", "confidential": true}"""),
                call(
                        "project.update",
                        ashby -> ashby.projects()
                                .update(
                                        id("project"),
                                        with -> with.title("Parsers")
                                                .description(null)
                                                .confidential(false)),
                        """
                        {"projectId": "$project", "title": "Parsers", "description": null, "confidential": false}"""),
                call("project.archive", ashby -> ashby.projects().archive(id("project")), """
                        {"projectId": "$project"}"""),
                call("project.restore", ashby -> ashby.projects().restore(id("project")), """
                        {"projectId": "$project"}"""),
                call(
                        "project.setCustomFieldValue",
                        ashby -> ashby.projects().setCustomFieldValue(id("project"), id("field"), FieldValue.none()),
                        """
                        {"projectId": "$project", "fieldId": "$field", "fieldValue": null}"""),
                call(
                        "project.setCustomFieldValues",
                        ashby -> ashby.projects()
                                .setCustomFieldValues(id("project"), Map.of(id("field"), FieldValue.none())),
                        """
                        {"projectId": "$project", "values": [{"fieldId": "$field", "fieldValue": null}]}"""),
                call("source.list", ashby -> ashby.sources().list().includeArchived(), """
                        {"includeArchived": true}"""),
                call(
                        "sourceTrackingLink.list",
                        ashby -> ashby.sourceTrackingLinks()
                                .list()
                                .includeDisabled()
                                .sourceId(id("source")),
                        """
                        {"includeDisabled": true, "sourceId": "$source"}"""),
                call("emailSender.list", ashby -> ashby.emailSenders().list(), "{}"),
                call(
                        "sequenceTemplate.list",
                        ashby -> ashby.sequenceTemplates().list().includeArchived(),
                        """
                        {"includeArchived": true}"""),
                call("sequenceTemplate.info", ashby -> ashby.sequenceTemplates().get(id("template")), """
                        {"sequenceTemplateId": "$template"}"""),
                call(
                        "sequence.list",
                        ashby -> ashby.sequences()
                                .list()
                                .candidateId(id("candidate"))
                                .syncToken("s"),
                        """
                        {"candidateId": "$candidate", "syncToken": "s"}"""),
                call("sequence.info", ashby -> ashby.sequences().get(id("sequence")), """
                        {"sequenceId": "$sequence"}"""),
                call("sequence.add", ashby -> ashby.sequences().add(id("template"), id("candidate")), """
                        {"sequenceTemplateId": "$template", "candidateId": "$candidate", "start": false}"""),
                call(
                                "sequence.add",
                                ashby -> ashby.sequences()
                                        .add(
                                                id("template"),
                                                id("candidate"),
                                                with -> with.start()
                                                        .applicationId(id("application"))
                                                        .from("a@example.com")),
                                """
                        {"sequenceTemplateId": "$template", "candidateId": "$candidate", "start": true,
                         "applicationId": "$application", "from": {"email": "a@example.com"}}""")
                        .asksFirst(),
                call(
                        "sequence.updateStage",
                        ashby -> ashby.sequences()
                                .updateStage(
                                        id("sequence"),
                                        id("stage"),
                                        with -> with.subject("Hello").body("<p>Hi</p>")),
                        """
                        {"sequenceId": "$sequence", "stageId": "$stage", "subject": "Hello",
                         "body": {"type": "text/html", "value": "<p>Hi</p>"}}"""),
                call("sequence.start", ashby -> ashby.sequences().start(id("sequence")), """
                        {"sequenceId": "$sequence"}""")
                        .asksFirst(),
                run("sequence.cancel", ashby -> ashby.sequences().cancel(id("sequence")), """
                        {"sequenceId": "$sequence"}""")
                        .asksFirst(),
                run(
                                "sequence.cancel",
                                ashby ->
                                        ashby.sequences().cancel(id("sequence"), with -> with.reason("booked_meeting")),
                                """
                        {"sequenceId": "$sequence", "reason": "booked_meeting"}""")
                        .asksFirst(),
                run("sequence.discard", ashby -> ashby.sequences().discard(id("sequence")), """
                        {"sequenceId": "$sequence"}""")
                        .asksFirst());
    }

    private static Map<Candidate.SocialLinkType, String> links() {
        Map<Candidate.SocialLinkType, String> links = new LinkedHashMap<>();
        links.put(Candidate.SocialLinkType.of("Twitter"), "https://x.com/ada");
        links.put(Candidate.SocialLinkType.of("Medium"), "https://medium.com/ada");
        return links;
    }
}
