package io.ashbyconnector.sandbox.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ashbyconnector.sandbox.company.Company;
import io.ashbyconnector.sandbox.company.DepartmentRecord;
import io.ashbyconnector.sandbox.company.LocationRecord;
import io.ashbyconnector.sandbox.company.UserRecord;
import io.ashbyconnector.sandbox.table.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Departments, locations and users. */
final class OrganizationOperations extends Area {
    private static final String READ = "organizationRead";
    private static final String WRITE = "organizationWrite";

    private static final Set<String> LOCATION_TYPES = Set.of("Location", "LocationHierarchy");
    private static final Set<String> WORKPLACE_TYPES = Set.of("OnSite", "Hybrid", "Remote");
    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_VALUE = 512;
    private static final int MOST_EXTRA_DATA = 1024;

    OrganizationOperations(Company company, Tokens tokens) {
        super(company, tokens);
    }

    @Override
    @Nullable
    Operation find(String name) {
        return switch (name) {
            case "department.list" -> list(name, READ, company.departments()).filter(Area::unarchived);
            case "department.info" -> info(READ, "department", "departmentId", company.departments());
            case "department.create" -> write(WRITE, this::createDepartment);
            case "department.update" -> write(WRITE, this::updateDepartment);
            case "department.move" -> write(WRITE, this::moveDepartment);
            case "department.archive" ->
                write(WRITE, (params, key) -> changeDepartment(params, key, one -> one.archived(true)));
            case "department.restore" ->
                write(WRITE, (params, key) -> changeDepartment(params, key, one -> one.archived(false)));
            case "location.list" -> list(name, READ, company.locations()).filter(OrganizationOperations::locations);
            case "location.info" -> info(READ, "location", "locationId", company.locations());
            case "location.create" -> write(WRITE, this::createLocation);
            case "location.move" -> write(WRITE, this::moveLocation);
            case "location.archive" ->
                write(WRITE, (params, key) -> changeLocation(params, key, one -> one.archived(true)));
            case "location.restore" ->
                write(WRITE, (params, key) -> changeLocation(params, key, one -> one.archived(false)));
            case "location.updateAddress" -> write(WRITE, this::updateAddress);
            case "location.updateName" -> write(WRITE, this::updateLocationName);
            case "location.updateExternalName" -> write(WRITE, this::updateExternalName);
            case "location.updateWorkplaceType" -> write(WRITE, this::updateWorkplaceType);
            case "user.list" -> list(name, READ, company.users()).filter(OrganizationOperations::users);
            case "user.info" -> info(READ, "user", "userId", company.users());
            case "user.search" ->
                list(name, READ, company.users())
                        .paging(ListOperation.Paging.NONE)
                        .filter(OrganizationOperations::usersByEmail);
            case "user.setCustomFieldValue" -> writeAny(WRITE, (params, key) -> setCustomFields(params, key, false));
            case "user.setCustomFieldValues" -> writeAny(WRITE, (params, key) -> setCustomFields(params, key, true));
            default -> null;
        };
    }

    private static Predicate<UserRecord> users(Params params, ApiKey key) {
        boolean deactivated = params.flag("includeDeactivated");
        return user -> deactivated || user.enabled();
    }

    private static Predicate<UserRecord> usersByEmail(Params params, ApiKey key) {
        String email = params.requiredFilledText("email");
        return user -> user.email().equalsIgnoreCase(email);
    }

    private static Predicate<LocationRecord> locations(Params params, ApiKey key) {
        boolean archived = params.flag("includeArchived");
        boolean regions = params.flag("includeLocationHierarchy");
        return location -> (archived || !location.archived()) && (regions || !location.isRegion());
    }

    private DepartmentRecord department(String parameter, Params params, ApiKey key) {
        return named(parameter, "department", company.departments(), params, key);
    }

    private Row createDepartment(Params params, ApiKey key) {
        String name = params.requiredFilledText("name");
        String externalName = params.nullableText("externalName");
        Map<String, String> extraData = extraData(params);
        String parent = parentDepartment(params, key);
        return company.departments()
                .add(id -> DepartmentRecord.made(company, id, name, externalName, parent, extraData));
    }

    /** The id of the department that has to become the parent; null for the top of the tree. */
    private @Nullable String parentDepartment(Params params, ApiKey key) {
        if (!params.has("parentId") || params.isNull("parentId")) {
            return null;
        }
        DepartmentRecord parent = department("parentId", params, key);
        if (parent.archived()) {
            throw Problem.invalid("Expected 'parentId' to be a department that is not archived");
        }
        return parent.id();
    }

    private Row updateDepartment(Params params, ApiKey key) {
        DepartmentRecord old = department("departmentId", params, key);
        String name = params.has("name") ? params.requiredFilledText("name") : old.name();
        String externalName = params.has("externalName") ? params.nullableText("externalName") : old.externalName();
        Map<String, String> extraData = params.has("extraData") ? extraData(params) : old.extraData();
        return company.departments().update(old.id(), one -> one.with(name, externalName, extraData));
    }

    private Row moveDepartment(Params params, ApiKey key) {
        DepartmentRecord old = department("departmentId", params, key);
        String parent = parentDepartment(params, key);
        if (parent != null
                && department("parentId", params, key).path().stream().anyMatch(old::equals)) {
            throw Problem.invalid("Expected 'parentId' not to be the department itself or one below it");
        }
        return company.departments().update(old.id(), one -> one.under(parent));
    }

    private Row changeDepartment(Params params, ApiKey key, UnaryOperator<DepartmentRecord> change) {
        return company.departments()
                .update(department("departmentId", params, key).id(), change);
    }

    private LocationRecord location(String parameter, Params params, ApiKey key) {
        return named(parameter, "location", company.locations(), params, key);
    }

    private Row createLocation(Params params, ApiKey key) {
        String name = params.requiredFilledText("name");
        boolean region = params.requiredOneOf("type", LOCATION_TYPES).equals("LocationHierarchy");
        String workplaceType = params.oneOf("workplaceType", WORKPLACE_TYPES);
        boolean remote = params.flag("isRemote");
        if (region && (remote || workplaceType != null)) {
            throw Problem.invalid("A LocationHierarchy cannot be remote or have a 'workplaceType'");
        }
        if (remote && workplaceType != null && !workplaceType.equals("Remote")) {
            throw Problem.invalid("Expected 'workplaceType' to be Remote, as 'isRemote' is true");
        }
        String externalName = params.nullableText("externalName");
        LocationRecord.Address address = address(params);
        Map<String, String> extraData = extraData(params);
        String parent = params.has("parentLocationId")
                ? region("parentLocationId", params, key).id()
                : null;
        long now = company.clock().millis();
        return company.locations()
                .add(id -> new LocationRecord(
                        company,
                        id,
                        id,
                        now,
                        name,
                        externalName,
                        region,
                        remote ? "Remote" : workplaceType,
                        address,
                        parent,
                        extraData,
                        false));
    }

    /** The location that an argument names, which has to be fit for a parent. */
    private LocationRecord region(String parameter, Params params, ApiKey key) {
        LocationRecord region = location(parameter, params, key);
        if (!region.isRegion() || region.archived()) {
            throw Problem.invalid("Expected '" + parameter + "' to be a LocationHierarchy that is not archived");
        }
        return region;
    }

    private Row moveLocation(Params params, ApiKey key) {
        LocationRecord old = location("locationId", params, key);
        LocationRecord parent = region("parentLocationHierarchyId", params, key);
        for (LocationRecord at = parent; at != null; ) {
            if (at.id().equals(old.id())) {
                throw Problem.invalid(
                        "Expected 'parentLocationHierarchyId' not to be the location itself or one below it");
            }
            at = at.parentId() == null ? null : company.locations().find(at.parentId());
        }
        return company.locations().update(old.id(), one -> one.under(parent.id()));
    }

    private Row updateAddress(Params params, ApiKey key) {
        LocationRecord old = location("locationId", params, key);
        LocationRecord.Address address = address(params);
        return company.locations().update(old.id(), one -> one.at(address));
    }

    private Row updateLocationName(Params params, ApiKey key) {
        LocationRecord old = location("locationId", params, key);
        String name = params.requiredFilledText("name");
        return company.locations().update(old.id(), one -> one.named(name));
    }

    private Row updateExternalName(Params params, ApiKey key) {
        LocationRecord old = location("locationId", params, key);
        String name = params.nullableText("externalName");
        return company.locations().update(old.id(), one -> one.externallyNamed(name));
    }

    private Row updateWorkplaceType(Params params, ApiKey key) {
        LocationRecord old = location("locationId", params, key);
        String type = params.requiredOneOf("workplaceType", WORKPLACE_TYPES);
        if (old.isRegion()) {
            throw Problem.invalid("A LocationHierarchy cannot have a 'workplaceType'");
        }
        return company.locations().update(old.id(), one -> one.workingAs(type));
    }

    private Row changeLocation(Params params, ApiKey key, UnaryOperator<LocationRecord> change) {
        return company.locations().update(location("locationId", params, key).id(), change);
    }

    private static LocationRecord.@Nullable Address address(Params params) {
        if (!params.has("address") || params.isNull("address")) {
            return null;
        }
        Params address = params.requiredObject("address");
        if (!address.has("postalAddress")) {
            return null;
        }
        Params postal = address.requiredObject("postalAddress");
        return new LocationRecord.Address(
                postal.nullableText("addressCountry"),
                postal.nullableText("addressRegion"),
                postal.nullableText("addressLocality"),
                postal.nullableText("postalCode"),
                postal.nullableText("streetAddress"));
    }

    private static @Nullable Map<String, String> extraData(Params params) {
        if (!params.has("extraData") || params.isNull("extraData")) {
            return null;
        }
        Map<String, String> extraData = params.requiredTextsByName("extraData");
        int size = 0;
        for (Map.Entry<String, String> each : extraData.entrySet()) {
            if (each.getKey().length() > LONGEST_KEY || each.getValue().length() > LONGEST_VALUE) {
                throw params.wrong(
                        "extraData",
                        "an object of keys of at most " + LONGEST_KEY + " and values of at most " + LONGEST_VALUE
                                + " characters");
            }
            size += (each.getKey() + each.getValue()).getBytes(UTF_8).length;
        }
        if (size >= MOST_EXTRA_DATA) {
            throw params.wrong("extraData", "smaller than 1 kB");
        }
        return extraData;
    }

    private WriteOperation.Results setCustomFields(Params params, ApiKey key, boolean many) {
        UserRecord user = named("userId", "user", company.users(), params, key);
        List<FieldSetting> settings = FieldSetting.read(company.customFields(), "Employee", params, key, many);
        Map<String, Object> values = new LinkedHashMap<>(user.customValues());
        for (FieldSetting setting : settings) {
            Object value = setting.value();
            if (value == null) {
                values.remove(setting.field().id());
            } else {
                values.put(setting.field().id(), value);
            }
        }
        company.users().update(user.id(), one -> one.withCustomValues(Collections.unmodifiableMap(values)));
        return FieldSetting.results(settings, many);
    }
}
