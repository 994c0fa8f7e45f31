"""Validates run cards against JSON schemas with python3-jsonschema, so that the schema is held against a validator that other people wrote.

Reads from the file of the first argument: {"schemas": {NAME: SCHEMA}, "cards": [{"name", "schema", "text"}]}. Prints for each card the paths and messages of its errors, or null for what is no YAML to PyYAML.
"""
import json
import re
import sys

import jsonschema
import yaml


class Yaml12Loader(yaml.SafeLoader):
    """Plain words as YAML 1.2 resolves them: 1e-3 is a number, yes is a word."""


Yaml12Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
]:
    Yaml12Loader.add_implicit_resolver(tag, re.compile(pattern), list(first))
Yaml12Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Yaml12Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def with_text_keys(value):
    if isinstance(value, dict):
        return {str(key): with_text_keys(item) for key, item in value.items()}
    return [with_text_keys(item) for item in value] if isinstance(value, list) else value


def path_of(error):
    path = ""
    for step in error.absolute_path:
        path += f"[{step}]" if isinstance(step, int) else ("." if path else "") + step
    return path


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        work = json.load(file)
    validators = {}
    for name, schema in work["schemas"].items():
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[name] = jsonschema.Draft202012Validator(schema)
    answers = {}
    for card in work["cards"]:
        try:
            content = with_text_keys(yaml.load(card["text"], Loader=Yaml12Loader))
        except yaml.YAMLError:
            answers[card["name"]] = None
            continue
        errors = validators[card["schema"]].iter_errors(content)
        answers[card["name"]] = [{"path": path_of(error), "message": error.message[:300]} for error in errors]
    print(json.dumps(answers))


main()
