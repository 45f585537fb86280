FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# SQL and data are read where they stand, beside package.json.
COPY --from=build /app/migrations ./migrations
COPY --from=build /app/seeds ./seeds
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 4000
CMD ["node", "--max-old-space-size=1024", "--max-semi-space-size=32", "dist/server/main.js"]
