# ruff: noqa
# Written by finlit build from __init__.py; do not edit.
from typing import Any

from finlit.course.blocks import read_lesson as read_lesson
from finlit.course.by_chat import collect_chat as collect_chat
from finlit.course.by_paper import collect_paper as collect_paper
from finlit.course.by_paper import write_paper as write_paper
from finlit.course.chat import answer_line as answer_line
from finlit.course.checks import Mark as Mark
from finlit.course.checks import check as check
from finlit.course.checks import load_exercise as load_exercise
from finlit.course.class_standing import Standing as Standing
from finlit.course.class_standing import classes_in as classes_in
from finlit.course.class_standing import standing as standing
from finlit.course.classroom import ClassRoom as ClassRoom
from finlit.course.classroom import new_class as new_class
from finlit.course.classroom import open_class as open_class
from finlit.course.collecting import Collected as Collected
from finlit.course.collecting import collect as collect
from finlit.course.collecting import undo_collect as undo_collect
from finlit.course.examples import write_examples as write_examples
from finlit.course.extract import Problem as Problem
from finlit.course.extract import Submission as Submission
from finlit.course.grading import GradeRow as GradeRow
from finlit.course.grading import grade as grade
from finlit.course.handout import hand_out as hand_out
from finlit.course.handout import keep_up as keep_up
from finlit.course.healing import SetAside as SetAside
from finlit.course.healing import heal as heal
from finlit.course.kolibri import Channel as Channel
from finlit.course.kolibri import write_channel as write_channel
from finlit.course.marking import GivenMark as GivenMark
from finlit.course.marking import give_marks as give_marks
from finlit.course.marking import mark_reflection as mark_reflection
from finlit.course.marking import read_marks as read_marks
from finlit.course.merging import Conflict as Conflict
from finlit.course.merging import Merged as Merged
from finlit.course.merging import merge as merge
from finlit.course.own_pages import our_page as our_page
from finlit.course.own_pages import revision_day as revision_day
from finlit.course.places import exercises_folder as exercises_folder
from finlit.course.places import notebooks_folder as notebooks_folder
from finlit.course.reporting import ClassReport as ClassReport
from finlit.course.reporting import report as report
from finlit.course.scorm import scorm_package as scorm_package
from finlit.course.start import start_here as start_here
from finlit.course.unseen import take_exercises as take_exercises

__all__: list[str]
