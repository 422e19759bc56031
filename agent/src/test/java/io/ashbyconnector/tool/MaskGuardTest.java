package io.ashbyconnector.tool;

import static io.ashbyconnector.tool.Content.content;
import static io.ashbyconnector.tool.FieldClass.CONTACT;
import static io.ashbyconnector.tool.FieldClass.FREE_TEXT;
import static io.ashbyconnector.tool.FieldClass.PAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.ashbyconnector.AshbyConnector;
import io.ashbyconnector.port.Capabilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that would find out what is masked by asking for it. */
class MaskGuardTest {

    private final ScriptedService service = new ScriptedService(Capabilities::all).with(3, 5);
    private final AshbyConnector connector = service.connect();
    private final AshbyTool open = AshbyTool.of(connector);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users | {'filter':{'eq':{'email':'a@b.example'}}} | email",
                "users | {'filter':{'like':{'email':'a%'}}} | email",
                "users | {'filter':{'and':[{'eq':{'firstName':'Ada'}},{'or':[{'not':{'startswith':{'email':'a'}}}]}]}} | email",
                "users | {'filter':{'any':{'emailAddresses':{'eq':{'value':'a'}}}}} | emailAddresses",
                "users | {'filter':{'future_operator':{'email':'a'}}} | future_operator",
                "users | {'sort':[{'email':'asc'}]} | email",
                "users | {'sort':['email']} | email",
                "users | {'sort':[{'firstName':'asc'},{'email':'desc'}]} | email",
                "candidates | {'filter':{'eq':{'primaryEmailAddress.value':'a'}}} | primaryEmailAddress.value",
                "candidates | {'filter':{'gt':{'phone_number':'+4'}}} | phone_number",
                "candidates | {'filter':{'contains':{'customFields':'a'}}} | customFields",
                "candidates | {'filter':{'like':{'position':'%151%'}}} | position",
                "candidates | {'filter':{'in':{'name':['Ada','ada@example.com']}}} | name",
                "candidates | {'filter':{'not':{'fuzzy':{'company':'linkedin.com/in'}}}} | company",
            })
    void a_search_by_what_is_masked_is_refused(String entity, String query, String named) {
        String call = "{'entity':'" + entity + "','action':'context_store_search','params':{'query':" + query + "}}";
        assertThat(call(open, call).isError()).isFalse();
        int asked = service.requests.size();
        ToolAnswer refused = call(masking(CONTACT), call);
        assertThat(refused.text()).startsWith("invalid_input: ").contains("'" + named + "'", "masked here");
        assertThat(service.requests).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users | list | 'select_fields':['email'] | email",
                "users | context_store_search | 'fields':[['id'],['email']] | email",
                "users | context_store_search | 'fields':['id','email'] | email",
                "candidates | list | 'select_fields':['id','primaryEmailAddress.value'] | primaryEmailAddress.value",
                "candidates | list | 'select_fields':['phoneNumbers'] | phoneNumbers",
                "candidates | list | 'select_fields':['customFields.value'] | customFields.value",
                "candidates | list | 'select_fields':['customFields[].value'] | customFields[].value",
                "candidates | list | 'select_fields':['custom_fields.value'] | custom_fields.value",
                "candidates | list | 'exclude_fields':['customFields.title'] | customFields.title",
                "applications | get | 'applicationId':'11111111-1111-4111-8111-111111111111','exclude_fields':['applicationFormSubmissions.formDefinition'] | applicationFormSubmissions.formDefinition",
                "applications | get | 'applicationId':'11111111-1111-4111-8111-111111111111','select_fields':['applicationFormSubmissions.submittedValues'] | applicationFormSubmissions.submittedValues",
                "applications | list | 'select_fields':['candidate.primaryPhoneNumber'] | candidate.primaryPhoneNumber",
            })
    void a_selection_of_what_is_masked_or_told_by_its_title_is_refused(
            String entity, String action, String params, String named) {
        String call = "{'entity':'" + entity + "','action':'" + action + "','params':{" + params + "}}";
        assertThat(call(open, call).isError()).isFalse();
        int asked = service.requests.size();
        ToolAnswer refused = call(masking(CONTACT), call);
        assertThat(refused.text()).startsWith("invalid_input: ").contains("'" + named + "'", "contact is masked here");
        assertThat(service.requests).hasSize(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users | context_store_search | 'query':{'filter':{'like':{'lastName':'%a%'}},'sort':[{'firstName':'asc'}]},'fields':[['id'],['lastName']]",
                "candidates | context_store_search | 'query':{'filter':{'fuzzy':{'position':'staff engineer'}}}",
                "applications | context_store_search | 'query':{'filter':{'gte':{'createdAt':'2026-03-01T00:00:00Z'}}}",
                "jobs | context_store_search | 'query':{'filter':{'like':{'title':'%L5%'}}}",
                "candidates | context_store_search | 'query':{}",
                "candidates | list | 'select_fields':['id','name','customFields','source.title'],'exclude_fields':['emailAddresses']",
                "jobs | list | 'expand':['compensation'],'status':['Open']",
                "job_postings | list | 'location':'Vienna'",
                "files | get | 'fileHandle':'abc'",
                "take_home_assignments | get | 'takeHomeAssignmentId':'11111111-1111-4111-8111-111111111111'",
            })
    void other_searches_filters_and_selections_work_beside_a_mask(String entity, String action, String params) {
        ToolAnswer answer = call(
                masking(CONTACT, PAY, FREE_TEXT),
                "{'entity':'" + entity + "','action':'" + action + "','params':{" + params + "}}");
        assertThat(answer.isError()).as(answer.text()).isFalse();
    }

    @Test
    void a_token_of_an_open_tool_is_no_way_around_a_mask() {
        String search =
                "{'entity':'users','action':'context_store_search','params':{'limit':1,'query':{'filter':{'like':{'email':'a%'}}}}}";
        String token = content(call(open, search)).at("/meta/next").asString();
        ToolAnswer refused = call(masking(CONTACT), "{'next':'" + token + "'}");
        assertThat(refused.text()).startsWith("invalid_input: ").contains("'email'");
    }

    private AshbyTool masking(FieldClass... masked) {
        return AshbyTool.over(connector).mask(masked).build();
    }

    private static ToolAnswer call(AshbyTool tool, String call) {
        return tool.call(call.replace('\'', '"'));
    }
}
