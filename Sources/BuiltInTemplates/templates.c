// Written by `make record` from what stands in Templates/; HouseTests compare.
#include "templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char assets_candour_css[] = {
#embed "../../Templates/assets/candour.css" suffix(, 0) if_empty(0)
};

static const unsigned char assets_print_css[] = {
#embed "../../Templates/assets/print.css" suffix(, 0) if_empty(0)
};

static const unsigned char assets_search_find_js[] = {
#embed "../../Templates/assets/search-find.js" suffix(, 0) if_empty(0)
};

static const unsigned char assets_search_js[] = {
#embed "../../Templates/assets/search.js" suffix(, 0) if_empty(0)
};

static const unsigned char assets_staff_flow_js[] = {
#embed "../../Templates/assets/staff/flow.js" suffix(, 0) if_empty(0)
};

static const unsigned char assets_staff_staff_css[] = {
#embed "../../Templates/assets/staff/staff.css" suffix(, 0) if_empty(0)
};

static const unsigned char public_a_to_z_mustache[] = {
#embed "../../Templates/public/a-to-z.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_channels_channel_mustache[] = {
#embed "../../Templates/public/channels/channel.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_channels_channels_mustache[] = {
#embed "../../Templates/public/channels/channels.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_channels_is_this_us_mustache[] = {
#embed "../../Templates/public/channels/is-this-us.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_document_mustache[] = {
#embed "../../Templates/public/document.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_documents_mustache[] = {
#embed "../../Templates/public/documents.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_accessibility_mustache[] = {
#embed "../../Templates/public/honesty/accessibility.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_checking_mustache[] = {
#embed "../../Templates/public/honesty/checking.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_corrections_mustache[] = {
#embed "../../Templates/public/honesty/corrections.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_costs_mustache[] = {
#embed "../../Templates/public/honesty/costs.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_licence_mustache[] = {
#embed "../../Templates/public/honesty/licence.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_moderation_mustache[] = {
#embed "../../Templates/public/honesty/moderation.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_not_found_mustache[] = {
#embed "../../Templates/public/honesty/not-found.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_transparency_mustache[] = {
#embed "../../Templates/public/honesty/transparency.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_honesty_what_we_watch_mustache[] = {
#embed "../../Templates/public/honesty/what-we-watch.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_layout_mustache[] = {
#embed "../../Templates/public/layout.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_metrics_columns_mustache[] = {
#embed "../../Templates/public/metrics/columns.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_metrics_data_mustache[] = {
#embed "../../Templates/public/metrics/data.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_metrics_methods_mustache[] = {
#embed "../../Templates/public/metrics/methods.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_metrics_metric_mustache[] = {
#embed "../../Templates/public/metrics/metric.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_metrics_metrics_mustache[] = {
#embed "../../Templates/public/metrics/metrics.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_audiences_mustache[] = {
#embed "../../Templates/public/plan/audiences.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_delivery_mustache[] = {
#embed "../../Templates/public/plan/delivery.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_free_part_mustache[] = {
#embed "../../Templates/public/plan/free-part.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_objective_mustache[] = {
#embed "../../Templates/public/plan/objective.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_plan_mustache[] = {
#embed "../../Templates/public/plan/plan.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_risks_mustache[] = {
#embed "../../Templates/public/plan/risks.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_serves_mustache[] = {
#embed "../../Templates/public/plan/serves.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_success_factors_mustache[] = {
#embed "../../Templates/public/plan/success-factors.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_plan_unwritten_mustache[] = {
#embed "../../Templates/public/plan/unwritten.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_edition_mustache[] = {
#embed "../../Templates/public/report/edition.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_editions_mustache[] = {
#embed "../../Templates/public/report/editions.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_evaluation_mustache[] = {
#embed "../../Templates/public/report/evaluation.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_latest_mustache[] = {
#embed "../../Templates/public/report/latest.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_reach_mustache[] = {
#embed "../../Templates/public/report/reach.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_response_mustache[] = {
#embed "../../Templates/public/report/response.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_stale_mustache[] = {
#embed "../../Templates/public/report/stale.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_report_welcome_mustache[] = {
#embed "../../Templates/public/report/welcome.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_section_mustache[] = {
#embed "../../Templates/public/section.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_allies_mustache[] = {
#embed "../../Templates/public/taking-part/allies.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_campaign_mustache[] = {
#embed "../../Templates/public/taking-part/campaign.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_chat_mustache[] = {
#embed "../../Templates/public/taking-part/chat.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_consultation_mustache[] = {
#embed "../../Templates/public/taking-part/consultation.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_end_mustache[] = {
#embed "../../Templates/public/taking-part/end.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_head_mustache[] = {
#embed "../../Templates/public/taking-part/head.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_taking_part_mustache[] = {
#embed "../../Templates/public/taking-part/taking-part.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char public_taking_part_way_mustache[] = {
#embed "../../Templates/public/taking-part/way.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_a_to_z_mustache[] = {
#embed "../../Templates/shared/a-to-z.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_breadcrumbs_mustache[] = {
#embed "../../Templates/shared/breadcrumbs.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_card_mustache[] = {
#embed "../../Templates/shared/card.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_contents_mustache[] = {
#embed "../../Templates/shared/contents.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_example_mustache[] = {
#embed "../../Templates/shared/example.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_facts_mustache[] = {
#embed "../../Templates/shared/facts.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_head_mustache[] = {
#embed "../../Templates/shared/head.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_links_mustache[] = {
#embed "../../Templates/shared/links.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_navigation_mustache[] = {
#embed "../../Templates/shared/navigation.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char shared_search_mustache[] = {
#embed "../../Templates/shared/search.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_a_to_z_mustache[] = {
#embed "../../Templates/staff/a-to-z.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_account_security_mustache[] = {
#embed "../../Templates/staff/account-security.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_all_guidance_mustache[] = {
#embed "../../Templates/staff/all-guidance.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_contents_mustache[] = {
#embed "../../Templates/staff/contents.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_desk_mustache[] = {
#embed "../../Templates/staff/desk.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_flow_card_mustache[] = {
#embed "../../Templates/staff/flow-card.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_flow_picture_mustache[] = {
#embed "../../Templates/staff/flow-picture.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_flow_mustache[] = {
#embed "../../Templates/staff/flow.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_glossary_mustache[] = {
#embed "../../Templates/staff/glossary.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_guidance_mustache[] = {
#embed "../../Templates/staff/guidance.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_layout_mustache[] = {
#embed "../../Templates/staff/layout.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_matter_mustache[] = {
#embed "../../Templates/staff/matter.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_recently_changed_mustache[] = {
#embed "../../Templates/staff/recently-changed.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_review_lines_mustache[] = {
#embed "../../Templates/staff/review-lines.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_review_steps_mustache[] = {
#embed "../../Templates/staff/review-steps.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_review_warning_mustache[] = {
#embed "../../Templates/staff/review-warning.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_review_mustache[] = {
#embed "../../Templates/staff/review.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_reviews_mustache[] = {
#embed "../../Templates/staff/reviews.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_section_mustache[] = {
#embed "../../Templates/staff/section.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_tags_mustache[] = {
#embed "../../Templates/staff/tags.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_who_may_post_mustache[] = {
#embed "../../Templates/staff/who-may-post.mustache" suffix(, 0) if_empty(0)
};

static const unsigned char staff_withheld_figures_mustache[] = {
#embed "../../Templates/staff/withheld-figures.mustache" suffix(, 0) if_empty(0)
};

// Each array ends in a NUL that is not part of the file.
#define FILE(path, array) {path, array, sizeof array - 1}

static const struct candour_template files[] = {
    FILE("assets/candour.css", assets_candour_css),
    FILE("assets/print.css", assets_print_css),
    FILE("assets/search-find.js", assets_search_find_js),
    FILE("assets/search.js", assets_search_js),
    FILE("assets/staff/flow.js", assets_staff_flow_js),
    FILE("assets/staff/staff.css", assets_staff_staff_css),
    FILE("public/a-to-z.mustache", public_a_to_z_mustache),
    FILE("public/channels/channel.mustache", public_channels_channel_mustache),
    FILE("public/channels/channels.mustache", public_channels_channels_mustache),
    FILE("public/channels/is-this-us.mustache", public_channels_is_this_us_mustache),
    FILE("public/document.mustache", public_document_mustache),
    FILE("public/documents.mustache", public_documents_mustache),
    FILE("public/honesty/accessibility.mustache", public_honesty_accessibility_mustache),
    FILE("public/honesty/checking.mustache", public_honesty_checking_mustache),
    FILE("public/honesty/corrections.mustache", public_honesty_corrections_mustache),
    FILE("public/honesty/costs.mustache", public_honesty_costs_mustache),
    FILE("public/honesty/licence.mustache", public_honesty_licence_mustache),
    FILE("public/honesty/moderation.mustache", public_honesty_moderation_mustache),
    FILE("public/honesty/not-found.mustache", public_honesty_not_found_mustache),
    FILE("public/honesty/transparency.mustache", public_honesty_transparency_mustache),
    FILE("public/honesty/what-we-watch.mustache", public_honesty_what_we_watch_mustache),
    FILE("public/layout.mustache", public_layout_mustache),
    FILE("public/metrics/columns.mustache", public_metrics_columns_mustache),
    FILE("public/metrics/data.mustache", public_metrics_data_mustache),
    FILE("public/metrics/methods.mustache", public_metrics_methods_mustache),
    FILE("public/metrics/metric.mustache", public_metrics_metric_mustache),
    FILE("public/metrics/metrics.mustache", public_metrics_metrics_mustache),
    FILE("public/plan/audiences.mustache", public_plan_audiences_mustache),
    FILE("public/plan/delivery.mustache", public_plan_delivery_mustache),
    FILE("public/plan/free-part.mustache", public_plan_free_part_mustache),
    FILE("public/plan/objective.mustache", public_plan_objective_mustache),
    FILE("public/plan/plan.mustache", public_plan_plan_mustache),
    FILE("public/plan/risks.mustache", public_plan_risks_mustache),
    FILE("public/plan/serves.mustache", public_plan_serves_mustache),
    FILE("public/plan/success-factors.mustache", public_plan_success_factors_mustache),
    FILE("public/plan/unwritten.mustache", public_plan_unwritten_mustache),
    FILE("public/report/edition.mustache", public_report_edition_mustache),
    FILE("public/report/editions.mustache", public_report_editions_mustache),
    FILE("public/report/evaluation.mustache", public_report_evaluation_mustache),
    FILE("public/report/latest.mustache", public_report_latest_mustache),
    FILE("public/report/reach.mustache", public_report_reach_mustache),
    FILE("public/report/response.mustache", public_report_response_mustache),
    FILE("public/report/stale.mustache", public_report_stale_mustache),
    FILE("public/report/welcome.mustache", public_report_welcome_mustache),
    FILE("public/section.mustache", public_section_mustache),
    FILE("public/taking-part/allies.mustache", public_taking_part_allies_mustache),
    FILE("public/taking-part/campaign.mustache", public_taking_part_campaign_mustache),
    FILE("public/taking-part/chat.mustache", public_taking_part_chat_mustache),
    FILE("public/taking-part/consultation.mustache", public_taking_part_consultation_mustache),
    FILE("public/taking-part/end.mustache", public_taking_part_end_mustache),
    FILE("public/taking-part/head.mustache", public_taking_part_head_mustache),
    FILE("public/taking-part/taking-part.mustache", public_taking_part_taking_part_mustache),
    FILE("public/taking-part/way.mustache", public_taking_part_way_mustache),
    FILE("shared/a-to-z.mustache", shared_a_to_z_mustache),
    FILE("shared/breadcrumbs.mustache", shared_breadcrumbs_mustache),
    FILE("shared/card.mustache", shared_card_mustache),
    FILE("shared/contents.mustache", shared_contents_mustache),
    FILE("shared/example.mustache", shared_example_mustache),
    FILE("shared/facts.mustache", shared_facts_mustache),
    FILE("shared/head.mustache", shared_head_mustache),
    FILE("shared/links.mustache", shared_links_mustache),
    FILE("shared/navigation.mustache", shared_navigation_mustache),
    FILE("shared/search.mustache", shared_search_mustache),
    FILE("staff/a-to-z.mustache", staff_a_to_z_mustache),
    FILE("staff/account-security.mustache", staff_account_security_mustache),
    FILE("staff/all-guidance.mustache", staff_all_guidance_mustache),
    FILE("staff/contents.mustache", staff_contents_mustache),
    FILE("staff/desk.mustache", staff_desk_mustache),
    FILE("staff/flow-card.mustache", staff_flow_card_mustache),
    FILE("staff/flow-picture.mustache", staff_flow_picture_mustache),
    FILE("staff/flow.mustache", staff_flow_mustache),
    FILE("staff/glossary.mustache", staff_glossary_mustache),
    FILE("staff/guidance.mustache", staff_guidance_mustache),
    FILE("staff/layout.mustache", staff_layout_mustache),
    FILE("staff/matter.mustache", staff_matter_mustache),
    FILE("staff/recently-changed.mustache", staff_recently_changed_mustache),
    FILE("staff/review-lines.mustache", staff_review_lines_mustache),
    FILE("staff/review-steps.mustache", staff_review_steps_mustache),
    FILE("staff/review-warning.mustache", staff_review_warning_mustache),
    FILE("staff/review.mustache", staff_review_mustache),
    FILE("staff/reviews.mustache", staff_reviews_mustache),
    FILE("staff/section.mustache", staff_section_mustache),
    FILE("staff/tags.mustache", staff_tags_mustache),
    FILE("staff/who-may-post.mustache", staff_who_may_post_mustache),
    FILE("staff/withheld-figures.mustache", staff_withheld_figures_mustache),
};

struct candour_templates candour_built_in_templates(void) {
    return (struct candour_templates){files, sizeof files / sizeof files[0]};
}
