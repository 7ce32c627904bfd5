.DEFAULT_GOAL := help
.PHONY: help setup train run check test test-parts test-talk test-page test-stories play walks transcripts bench reading-report soak soak-talk soak-channels browser-and-database web screenshots page-speed faults

PYTHON := .venv/bin/python
PARTS := $(addprefix tests/,actions channels concepts contract conversation dialogue docs knowledge reading triage vignettes test_consistency.py)
BIN := .venv/bin
export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
export SQLALCHEMY_SILENCE_UBER_WARNING := 1

help: ## Show what can be done here
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | sort | awk -F '\t' '{printf "  make %-10s %s\n", $$1, $$2}'

setup: ## Install everything into .venv, from uv.lock
	@sh scripts/setup.sh

train: setup ## Train the model, if anything it is made of has changed
	@$(PYTHON) -m scripts.train

run: setup ## Start the assistant and print the address of its page (Ctrl-C stops it)
	@exec $(PYTHON) -m scripts.run

check: setup ## Lint, formatting, types and import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

test: ## All checks and all tests, with real servers
	@$(MAKE) --no-print-directory -j2 --keep-going --output-sync=target test-parts test-talk test-page test-stories

test-parts: check # what needs no model, while one is trained
	@$(PYTHON) -m rasa data validate --fail-on-warnings
	@$(PYTHON) -m pytest $(PARTS)

browser-and-database:
	@sh scripts/setup_tests.sh

test-talk: train browser-and-database # what needs no browser, two at a time
	@$(PYTHON) -m pytest -n 2 --dist loadgroup $(addprefix --ignore=,$(PARTS) tests/web)

test-page: train browser-and-database # what needs one: its loop of events runs on, and no other can start in the same process
	@$(PYTHON) -m pytest tests/web

test-stories: train
	@$(PYTHON) -m rasa test core --stories tests/test_stories.yml --model models/twitchwise.tar.gz --out results --no-plot --fail-on-prediction-errors

play: setup ## Play the vignettes against the assistant that is running, and score it (ARGS="--taps")
	@$(PYTHON) -m scripts.play $(ARGS)

walks: setup ## Walk 500 times at random through the assistant that is running (ARGS="--walks 50")
	@$(PYTHON) -m scripts.walks $(ARGS)

transcripts: setup ## Talk to the assistant that is running as ten people, and write docs/conversations.md
	@$(PYTHON) -m scripts.transcripts

bench: train ## Print how long a turn and the reading of a message take here
	@$(PYTHON) -m benchmarks.bench_turn
	@$(PYTHON) -W ignore -m benchmarks.bench_reading

reading-report: train ## Score the reading beside two stock pipelines, and write docs/reading.md (an hour; ARGS="--dry")
	@$(PYTHON) -m scripts.reading_report $(ARGS)

soak: setup ## Try the properties of the triage on 20,000 random patients each, and 500 random walks through the talk
	@WALKS=500 $(PYTHON) -m pytest tests/conversation/test_walks.py -n auto -o timeout=0
	@HYPOTHESIS_PROFILE=soak $(PYTHON) -m pytest tests/triage/test_properties.py -n auto -o timeout=0

soak-talk: train ## Talk to a running assistant for ten minutes and watch times and memory
	@$(PYTHON) -m scripts.soak

soak-channels: train ## Talk in Slack and Telegram: 200 people at once, 1,000 updates twice, out of order and failing
	@for channel in slack telegram; do \
		CROWD_PEOPLE=200 CROWD_UPDATES=1000 $(PYTHON) -m pytest tests/$$channel/test_crowd.py -s -o timeout=0 || exit 1; \
	done

web: setup ## Build the page and its chat from web/ into web/dist, with the types checked
	@$(PYTHON) -m scripts.web

screenshots: setup ## Draw the pictures in docs/pictures of the assistant that is running
	@$(PYTHON) -m scripts.screenshots $(ARGS)

page-speed: setup ## Print what the page of the running assistant weighs, and how soon it stands on a slow phone
	@$(PYTHON) -m scripts.page_speed

faults: train ## Talk through a network full of faults, 200 times (RUNS="1" SEED="37" for one of them)
	@FAULT_RUNS=$(or $(RUNS),200) FAULT_SEED=$(or $(SEED),1) $(PYTHON) -m pytest tests/web/test_network_faults.py -s
