# SPDX-License-Identifier: MIT
"""The Auriga Academy Trust: Performance Management Policy for Support Staff, appendices 1 to 4.

Labels and questions are the policy's own; the sentences around them are ours.
"""

from form_blocks import (
    Owner,
    body,
    facts,
    gap,
    heading,
    lead,
    signatures,
    stacked_table,
)
from form_model import Fill, Form, Style, Table, paragraph
from look import Look

LOOK = Look()
REVIEWEE = Owner("reviewee", Fill.OWN)
REVIEWER = Owner("reviewer", Fill.OTHER)
OBSERVER = Owner("observer", Fill.OWN)

_SUBJECT = "Performance Management for Support Staff"
_NUMBERS = (1, 2, 3)
_FACT_COLUMNS = (34, 51, 38, 47)
_MEMO_COLUMNS = (26, 59, 30, 55)
_MEETING_DATE = '{{ meeting.date | date("dddd d MMMM yyyy") }}'
_MEETING_TIME = '{{ meeting.time | time("HH:mm") }}'
_DUE_DATE = '{{ due.date | date("dddd d MMMM yyyy") }}'
_IF_MID_YEAR = '{% if meeting.kind == "mid-year" %}'


def forms():
    return (memo(), self_evaluation(), mid_year(), observation())


def memo():
    return Form(
        file_name="memo",
        title="Memo: Support Staff Performance Management Review",
        name="Memo",
        subject=_SUBJECT,
        header_note="Confidential",
        blocks=(
            paragraph(Style.TITLE, "Memo: Support Staff Performance Management Review"),
            paragraph(Style.SUBTITLE, "From your reviewer, about your meeting and what to bring"),
            _memo_facts(),
            *_memo_letter(),
            heading("What to bring"),
            body(
                "Please ensure you bring last year’s **Performance Management Planning and Review "
                f"Form** and your completed **{_IF_MID_YEAR}Mid-Year Review Form{{% else %}}"
                "Self-Evaluation Sheet{% endif %}**, as these will be used as the basis of the "
                "meeting discussion."
            ),
            heading("Your three targets"),
            *_memo_targets(),
            body("With kind regards,"),
            body("**{{ reviewer.name }}**, {{ reviewer.job_title }}, {{ reviewer.email }}"),
        ),
    )


def _memo_facts():
    return facts(
        _MEMO_COLUMNS,
        ("To:", "{{ reviewee.name }}", "From:", "{{ reviewer.name }}"),
        ("Date:", _MEETING_DATE, "Time:", _MEETING_TIME),
        ("Location:", "{{ meeting.location }}", "Form back by:", _DUE_DATE),
    )


def _memo_letter():
    kind = f"{_IF_MID_YEAR}Mid-year review{{% else %}}Performance Management review{{% endif %}}"
    return (
        gap(),
        body("Dear {{ reviewee.preferred_name }},"),
        body(
            f"Your **{kind}** is scheduled to take place on **{_MEETING_DATE}** at "
            f"**{_MEETING_TIME}** (**{{{{ meeting.location }}}}**). Please note the meeting may "
            "last up to {% if meeting.duration <= 60 %}an hour{% else %}{{ meeting.duration }} "
            "minutes{% endif %}."
        ),
        body(
            "Your reviewer (performance manager) is **{{ reviewer.name }}**, "
            "{{ reviewer.job_title }}."
        ),
        body(
            "Please complete the form that came with this memo, save it, and return it by replying "
            f"to the e-mail with the form attached, by **{_DUE_DATE}**. If the date or the time "
            "does not suit you, please tell {{ reviewer.name }} as soon as you can."
        ),
    )


def _memo_targets():
    bullets = (
        "Be linked to the school / Trust development / improvement plan",
        "Be specific to your work-related duties",
        "Enable you to explore your own aspirations and professional development",
    )
    return (
        lead(
            "Please consider 3 targets for the next performance management cycle based on your "
            "assessment of your previous targets. Your targets should:"
        ),
        *(paragraph(Style.BULLET, text) for text in bullets),
        gap(),
    )


def _people_and_meeting():
    """The head of the self-evaluation and of the mid-year form."""
    return facts(
        _FACT_COLUMNS,
        (
            "REVIEWEE Name:",
            "{{ reviewee.name }}",
            "School and Job Title:",
            "{{ reviewee.school }}, {{ reviewee.job_title }}",
        ),
        (
            "REVIEWER Name:",
            "{{ reviewer.name }}",
            "School and Job Title:",
            "{{ reviewer.school }}, {{ reviewer.job_title }}",
        ),
        ("Meeting:", f"{_MEETING_DATE}, {_MEETING_TIME}", "Return by:", _DUE_DATE),
    )


def self_evaluation():
    return Form(
        file_name="self-evaluation",
        title="Performance Management Review Self-Evaluation Form",
        name="Self-Evaluation Form",
        subject=_SUBJECT,
        header_note="Confidential",
        blocks=(
            paragraph(Style.TITLE, "Performance Management Review Self-Evaluation Form"),
            paragraph(Style.SUBTITLE, "Support staff, {{ cycle.label }}"),
            _people_and_meeting(),
            gap(),
            *_self_evaluation_introduction(),
            heading("REVIEW of OBJECTIVES for {{ cycle.label }}"),
            lead(
                "**Reviewee:** Please detail below your agreed objectives for the past year and "
                "describe your actions to achieve each objective. If you haven’t met an objective "
                "consider why this may be the case. If you have met an objective consider where "
                "you think you have achieved particularly well."
            ),
            *_with_gaps(_reviewed_objective(number) for number in _NUMBERS),
            *_highlights_and_matters(),
            heading("OVERALL ASSESSMENT"),
            stacked_table(
                "",
                [
                    REVIEWER.question(
                        "**REVIEWER OVERALL ASSESSMENT OF PERFORMANCE:**", "overall_assessment", 40
                    )
                ],
            ),
            heading("OBJECTIVES for {{ cycle.next_label }} CYCLE"),
            lead(
                "**Reviewer:** Please complete this part at the meeting, or from notes taken at "
                "the meeting and agreed by the reviewee."
            ),
            *_with_gaps(_next_objective(number) for number in _NUMBERS),
            *_signed("Both sign within 10 working days of the meeting, and both keep a copy."),
        ),
    )


def _self_evaluation_introduction():
    return (
        body(
            "Your appraisal meeting provides you with a valuable opportunity to discuss your role "
            "and aspirations with your line manager. The Self Review Form is an important part of "
            "the appraisal process enabling you to share your thoughts about yourself, your role "
            "and the school community."
        ),
        body(
            "Please complete the form electronically and return it via email to your reviewer "
            "(performance manager) at least **2 working days** ahead of your meeting: that is, by "
            f"**{_DUE_DATE}**. Boxes grow as you type. Leave those marked “To be completed by "
            "Reviewer” for your meeting."
        ),
    )


def _reviewed_objective(number):
    key = f"objectives[{number}]."
    return stacked_table(
        f"Objective {number}: review of {{{{ cycle.label }}}}",
        [
            REVIEWEE.question(f"**OBJECTIVE {number}:** (please detail)", key + "objective", 14),
            REVIEWEE.question(
                "**Please describe your actions to achieve this objective:**", key + "actions", 22
            ),
            REVIEWEE.question(
                "**Please describe any barriers to achieving this objective:**",
                key + "barriers",
                17,
            ),
            REVIEWEE.question(
                "**What training / development did you have to support you this objective?**",
                key + "training",
                17,
            ),
            REVIEWEE.question("**Other notes / comments:**", key + "notes", 14),
            REVIEWER.question(
                "**Feedback from Classroom Observation (if applicable):**",
                key + "observation_feedback",
                15,
            ),
            REVIEWER.question(
                "**Assessment Summary of Performance against Objective:**",
                key + "assessment",
                19,
            ),
        ],
    )


def _highlights_and_matters():
    questions = (
        ("What areas of your present work would you like to improve upon?", "improve"),
        (
            "Are there any areas specific to your job you would like additional support with or "
            "would like additional training in?",
            "support",
        ),
        (
            "Are there any new skills or competencies you would like to develop in the coming "
            "year?",
            "skills",
        ),
        ("Are there any other matters you would like to discuss?", "other"),
    )
    return (
        heading("OTHER PERFORMANCE HIGHLIGHTS"),
        stacked_table(
            "",
            [
                REVIEWEE.question(
                    "**Are there any particular contributions that you would like to be recorded "
                    "in your appraisal?**",
                    "highlights",
                    28,
                )
            ],
        ),
        heading("OTHER MATTERS for DISCUSSION"),
        stacked_table(
            "",
            [REVIEWEE.question(f"**{text}**", f"discussion.{key}", 19) for text, key in questions],
        ),
    )


def _next_objective(number):
    key = f"next_objectives[{number}]."
    return stacked_table(
        f"Objective {number}: {{{{ cycle.next_label }}}} cycle",
        [
            REVIEWER.question(f"**OBJECTIVE {number}:** (please detail)", key + "objective", 16),
            REVIEWER.question(
                "**Link to School Development Plan / Trust Operational Objective:**",
                key + "plan_link",
                13,
            ),
            REVIEWER.question("**Success Criteria:**", key + "success_criteria", 16),
            REVIEWER.question(
                "**Support / learning and development required:**", key + "support", 13
            ),
        ],
    )


def _signed(note):
    return (
        heading("SIGNATURES"),
        signatures(REVIEWEE, REVIEWER),
        paragraph(Style.NOTE, note),
    )


def _with_gaps(tables):
    """Puts a gap between tables, none after the last."""
    for place, table in enumerate(tables):
        if place:
            yield gap()
        yield table


def mid_year():
    return Form(
        file_name="mid-year",
        title="Performance Management Mid-Year Review Form",
        name="Mid-Year Review Form",
        subject=_SUBJECT,
        header_note="Confidential",
        blocks=(
            paragraph(Style.TITLE, "Performance Management Mid-Year Review Form"),
            paragraph(Style.SUBTITLE, "Support staff, {{ cycle.label }}"),
            _people_and_meeting(),
            gap(),
            body(
                "Please complete the form electronically and return it via email to your reviewer "
                f"(performance manager) by **{_DUE_DATE}**. Boxes grow as you type."
            ),
            heading("OBJECTIVES for {{ cycle.label }} CYCLE"),
            *_with_gaps(_objective_under_way(number) for number in _NUMBERS),
            heading("OTHER PERFORMANCE HIGHLIGHTS"),
            stacked_table(
                "",
                [
                    REVIEWEE.question(
                        "**Are there any particular contributions that you would like to be "
                        "recorded to date?** (Please list)",
                        "highlights",
                        26,
                    )
                ],
            ),
            *_signed("Both sign after the meeting, and both keep a copy."),
        ),
    )


def _objective_under_way(number):
    key = f"objectives[{number}]."
    return stacked_table(
        f"Objective {number}: {{{{ cycle.label }}}} cycle",
        [
            REVIEWEE.question(f"**OBJECTIVE {number}:** (please detail)", key + "objective", 16),
            REVIEWEE.question(
                "**Please summarise the progress made towards achieving the agreed objectives:**",
                key + "progress",
                24,
            ),
            REVIEWEE.question(
                "**Please outline any barriers/amendments required to objectives in order for them "
                "to be achieved:**",
                key + "barriers",
                20,
            ),
            REVIEWEE.question(
                "**Is there any further support/development required? If so, please record "
                "here:**",
                key + "support",
                18,
            ),
        ],
    )


def observation():
    return Form(
        file_name="observation",
        title="Lesson Observation Form",
        name="Lesson Observation Form",
        subject=_SUBJECT,
        header_note="Confidential",
        blocks=(
            paragraph(Style.TITLE, "Lesson Observation Form"),
            paragraph(Style.SUBTITLE, "Support staff, {{ cycle.label }}"),
            facts(
                (50, 120),
                ("Support Staff:", "{{ reviewee.name }}, {{ reviewee.job_title }}"),
                ("Observer:", "{{ observer.name }}"),
                (
                    "Date and time:",
                    '{{ observation.date_time | date("dddd d MMMM yyyy") }} at '
                    '{{ observation.date_time | time("HH:mm") }}',
                ),
            ),
            heading("The lesson"),
            Table(
                (50, 120),
                (
                    OBSERVER.beside("**Year group:**", "observation.year_group"),
                    OBSERVER.beside("**Subject (if applicable):**", "observation.subject"),
                    OBSERVER.beside("**Number of pupils:**", "observation.pupils"),
                ),
            ),
            heading("What was seen"),
            stacked_table(
                "",
                [
                    OBSERVER.question("**Summary of main points:**", "observation.summary", 34),
                    OBSERVER.question("**Key strengths:**", "observation.strengths", 27),
                    OBSERVER.question("**Areas for development:**", "observation.development", 27),
                ],
            ),
            paragraph(
                Style.NOTE,
                "Verbal feedback is given no later than the end of the next school day, and this "
                "record within 5 working days of the observation. The member of staff may comment "
                "on it.",
            ),
        ),
    )
