// Written by `make record` from what stands in Starter/; HouseTests compare.
#include "starter.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char content_candour_yml[] = {
#embed "../../Starter/content/candour.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_channels_facebook_yml[] = {
#embed "../../Starter/content/channels/facebook.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_channels_phone_yml[] = {
#embed "../../Starter/content/channels/phone.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_metrics_snapshots_first_numbers_csv[] = {
#embed "../../Starter/content/metrics/snapshots/first-numbers.csv" suffix(, 0) if_empty(0)
};

static const unsigned char content_metrics_snapshots_first_numbers_yml[] = {
#embed "../../Starter/content/metrics/snapshots/first-numbers.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_plans_first_plan_yml[] = {
#embed "../../Starter/content/plans/first-plan.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_public_about_md[] = {
#embed "../../Starter/content/public/about.md" suffix(, 0) if_empty(0)
};

static const unsigned char content_public_terms_md[] = {
#embed "../../Starter/content/public/terms.md" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_account_security_yml[] = {
#embed "../../Starter/content/staff/account-security.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_cards__folder_yml[] = {
#embed "../../Starter/content/staff/cards/_folder.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_cards_emergency_md[] = {
#embed "../../Starter/content/staff/cards/emergency.md" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_flows_answering_yml[] = {
#embed "../../Starter/content/staff/flows/answering.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_glossary_yml[] = {
#embed "../../Starter/content/staff/glossary.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_start__folder_yml[] = {
#embed "../../Starter/content/staff/start/_folder.yml" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_start_first_page_md[] = {
#embed "../../Starter/content/staff/start/first-page.md" suffix(, 0) if_empty(0)
};

static const unsigned char content_staff_who_may_post_yml[] = {
#embed "../../Starter/content/staff/who-may-post.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_ally_yml[] = {
#embed "../../Starter/new/ally.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_campaign_md[] = {
#embed "../../Starter/new/campaign.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_card_md[] = {
#embed "../../Starter/new/card.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_channel_yml[] = {
#embed "../../Starter/new/channel.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_chat_md[] = {
#embed "../../Starter/new/chat.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_consultation_md[] = {
#embed "../../Starter/new/consultation.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_correction_yml[] = {
#embed "../../Starter/new/correction.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_costs_yml[] = {
#embed "../../Starter/new/costs.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_edition_yml[] = {
#embed "../../Starter/new/edition.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_flow_yml[] = {
#embed "../../Starter/new/flow.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_guidance_md[] = {
#embed "../../Starter/new/guidance.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_metric_yml[] = {
#embed "../../Starter/new/metric.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_page_md[] = {
#embed "../../Starter/new/page.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_plan_yml[] = {
#embed "../../Starter/new/plan.yml" suffix(, 0) if_empty(0)
};

static const unsigned char new_scenario_md[] = {
#embed "../../Starter/new/scenario.md" suffix(, 0) if_empty(0)
};

static const unsigned char new_snapshot_csv[] = {
#embed "../../Starter/new/snapshot.csv" suffix(, 0) if_empty(0)
};

static const unsigned char new_snapshot_yml[] = {
#embed "../../Starter/new/snapshot.yml" suffix(, 0) if_empty(0)
};

// Each array ends in a NUL that is not part of the file.
#define FILE(path, array) {path, array, sizeof array - 1}

static const struct candour_starter_file files[] = {
    FILE("content/candour.yml", content_candour_yml),
    FILE("content/channels/facebook.yml", content_channels_facebook_yml),
    FILE("content/channels/phone.yml", content_channels_phone_yml),
    FILE("content/metrics/snapshots/first-numbers.csv", content_metrics_snapshots_first_numbers_csv),
    FILE("content/metrics/snapshots/first-numbers.yml", content_metrics_snapshots_first_numbers_yml),
    FILE("content/plans/first-plan.yml", content_plans_first_plan_yml),
    FILE("content/public/about.md", content_public_about_md),
    FILE("content/public/terms.md", content_public_terms_md),
    FILE("content/staff/account-security.yml", content_staff_account_security_yml),
    FILE("content/staff/cards/_folder.yml", content_staff_cards__folder_yml),
    FILE("content/staff/cards/emergency.md", content_staff_cards_emergency_md),
    FILE("content/staff/flows/answering.yml", content_staff_flows_answering_yml),
    FILE("content/staff/glossary.yml", content_staff_glossary_yml),
    FILE("content/staff/start/_folder.yml", content_staff_start__folder_yml),
    FILE("content/staff/start/first-page.md", content_staff_start_first_page_md),
    FILE("content/staff/who-may-post.yml", content_staff_who_may_post_yml),
    FILE("new/ally.yml", new_ally_yml),
    FILE("new/campaign.md", new_campaign_md),
    FILE("new/card.md", new_card_md),
    FILE("new/channel.yml", new_channel_yml),
    FILE("new/chat.md", new_chat_md),
    FILE("new/consultation.md", new_consultation_md),
    FILE("new/correction.yml", new_correction_yml),
    FILE("new/costs.yml", new_costs_yml),
    FILE("new/edition.yml", new_edition_yml),
    FILE("new/flow.yml", new_flow_yml),
    FILE("new/guidance.md", new_guidance_md),
    FILE("new/metric.yml", new_metric_yml),
    FILE("new/page.md", new_page_md),
    FILE("new/plan.yml", new_plan_yml),
    FILE("new/scenario.md", new_scenario_md),
    FILE("new/snapshot.csv", new_snapshot_csv),
    FILE("new/snapshot.yml", new_snapshot_yml),
};

struct candour_starter_files candour_built_in_starter(void) {
    return (struct candour_starter_files){files, sizeof files / sizeof files[0]};
}
