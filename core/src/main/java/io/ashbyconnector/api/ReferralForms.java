package io.ashbyconnector.api;

import io.ashbyconnector.internal.engine.Engine;
import io.ashbyconnector.model.form.ReferralForm;

/** The form for referrals. */
public final class ReferralForms extends EntityCalls {

    public ReferralForms(Engine engine) {
        super(engine, "referral_forms");
    }

    /** The form in which employees refer candidates. Ashby API, referralForm.info. */
    public ReferralForm get() {
        return target("get", ReferralForm.class).record(new Required());
    }
}
